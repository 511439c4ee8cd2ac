package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.statuspage.entity.SubscriberDraft;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants to be told of what; the address has one of three names. */
@Schema(name = "SubscriberForm")
public record SubscriberForm(
        @Schema(
                enumeration = {"email", "webhook"},
                defaultValue = "email",
                example = "email")
        String channel,

        @Schema(description = "Of mail, or a URL", maxLength = 2048, example = "ann@example.com")
        String address,

        @Schema(description = "Another name of address", hidden = true)
        String email,

        @Schema(description = "Another name of address, for webhooks", hidden = true)
        String url,

        @Schema(description = "Absent: all services", example = "[\"0198c0de-7a11-7000-8000-00000000beef\"]")
        List<String> serviceIds,

        @Schema(description = "Of incident, maintenance and service", example = "[\"incident\",\"maintenance\"]")
        List<String> kinds,

        @Schema(
                enumeration = {"en", "de"},
                defaultValue = "en",
                example = "en")
        String language) {

    /** Does something with the draft; what is wrong with the address is called as the client called it. */
    <T> T with(String usualLanguage, Function<SubscriberDraft, T> action) {
        try {
            return action.apply(draft(usualLanguage));
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            throw DomainException.invalid(refused.errors().stream()
                    .map(error -> error.field().equals("address") ? new FieldError(name(), error.message()) : error)
                    .toList());
        }
    }

    private SubscriberDraft draft(String usualLanguage) {
        var way = channel == null && url != null ? "webhook" : channel;
        var place = Stream.of(address, email, url)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        return new SubscriberDraft(way, place, serviceIds, kinds, language == null ? usualLanguage : language);
    }

    private String name() {
        if (address != null) {
            return "address";
        }
        if (email != null) {
            return "email";
        }
        return url == null ? "address" : "url";
    }
}
