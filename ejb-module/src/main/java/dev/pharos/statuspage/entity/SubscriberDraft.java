package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who wants to be told of what, as somebody says it; each part may be null or wrong.
 *
 * @param channel email when nothing is said
 * @param serviceIds null for all services
 * @param kinds null for the usual ones
 * @param language null for English
 */
public record SubscriberDraft(
        String channel, String address, List<String> serviceIds, List<String> kinds, String language) {

    public static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final int MOST_SERVICES = 500;

    /**
     * What the draft comes to.
     *
     * @throws DomainException naming every wrong field
     */
    public SubscriptionWish validated() {
        var errors = new ArrayList<FieldError>();
        var way = way(errors);
        var wish = new SubscriptionWish(
                way, canonicalAddress(way, errors), services(errors), wantedKinds(errors), wantedLanguage());
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return wish;
    }

    private Channel way(List<FieldError> errors) {
        var wanted = channel == null ? Channel.EMAIL.text() : channel;
        return Stream.of(Channel.values())
                .filter(known -> known.text().equals(wanted))
                .findFirst()
                .orElseGet(() -> refuse(errors, "channel", "must be email or webhook", Channel.EMAIL));
    }

    /** Of mail; a URL is judged by the gate. */
    private String canonicalAddress(Channel way, List<FieldError> errors) {
        if (address == null || address.isBlank()) {
            return refuse(errors, "address", "is required", "");
        }
        return way == Channel.WEBHOOK
                ? address.strip()
                : EmailAddress.parse(address)
                        .map(EmailAddress::text)
                        .orElseGet(() -> refuse(errors, "address", "must be an e-mail address", ""));
    }

    private Set<UUID> services(List<FieldError> errors) {
        if (serviceIds == null) {
            return Set.of();
        }
        if (serviceIds.isEmpty() || serviceIds.size() > MOST_SERVICES) {
            return refuse(
                    errors, "serviceIds", "must name 1 to " + MOST_SERVICES + " services, or be absent", Set.of());
        }
        var ids = new LinkedHashSet<UUID>();
        for (var text : serviceIds) {
            Ids.parse(String.valueOf(text))
                    .ifPresentOrElse(
                            ids::add,
                            () -> refuse(errors, "serviceIds", "must hold ids of services of the page", null));
        }
        return ids;
    }

    private Set<NewsKind> wantedKinds(List<FieldError> errors) {
        if (kinds == null) {
            return NewsKind.USUAL;
        }
        var wanted = EnumSet.noneOf(NewsKind.class);
        kinds.forEach(text -> NewsKind.parse(text)
                .ifPresentOrElse(
                        wanted::add,
                        () -> refuse(errors, "kinds", "must be of incident, maintenance and service", null)));
        return wanted.isEmpty() && errors.isEmpty() ? refuse(errors, "kinds", "must not be empty", wanted) : wanted;
    }

    /** A language that nobody has written in is no reason to send somebody away. */
    private String wantedLanguage() {
        var wanted = language == null ? "" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGES.contains(wanted) ? wanted : "en";
    }

    private static <T> T refuse(List<FieldError> errors, String field, String rule, T instead) {
        errors.add(new FieldError(field, rule));
        return instead;
    }
}
