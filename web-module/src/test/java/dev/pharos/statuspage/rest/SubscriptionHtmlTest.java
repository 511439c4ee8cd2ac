package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.NewsKind;
import dev.pharos.statuspage.entity.ServiceChoice;
import dev.pharos.statuspage.entity.SubscriptionWords;
import dev.pharos.statuspage.rest.SubscriptionHtml.Filled;
import dev.pharos.statuspage.rest.SubscriptionHtml.Mistake;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionHtmlTest {

    private static final SubscriptionWords GERMAN = SubscriptionWords.in("de");
    private static final Pattern INVALID = Pattern.compile("name=\"(\\w+)\"[^>]* aria-invalid=\"true\"");

    private static String shown(Mistake mistake) {
        var page = new Letterhead(
                1, UUID.randomUUID(), "acme", "Acme", "#1a5ad7", ZoneOffset.UTC, true, "https://status.example.com");
        var services = List.of(new ServiceChoice(UUID.randomUUID(), "Checkout", "operational"));
        var filled = new Filled("email", "ann@example.com", Set.of(NewsKind.INCIDENT), false, Set.of(), mistake);
        return new SubscriptionHtml("", GERMAN).subscribe(page, services, filled);
    }

    @ParameterizedTest
    @CsvSource({
        "address, address, Das ist keine E-Mail-Adresse.",
        "kinds, kind, Wählen Sie mindestens eine Art von Nachrichten.",
        "serviceIds, service, 'Wählen Sie mindestens einen Dienst, der auf der Seite steht.'",
    })
    void marksTheWrongFieldAndNoOtherInTheLanguageOfTheVisitor(String field, String input, String text) {
        var html = shown(Mistake.of(new FieldError(field, "must be right"), "email", GERMAN));

        assertThat(html).contains("<p id=\"error\"", text).doesNotContain("must be right");
        assertThat(INVALID.matcher(html).results().map(mark -> mark.group(1)).distinct())
                .containsExactly(input);
    }

    @Test
    void marksNothingWhenNothingThatWasFilledInIsWrong() {
        assertThat(shown(new Mistake(null, "Zu viele Versuche.")))
                .contains("Zu viele Versuche.")
                .doesNotContainPattern(INVALID);
    }
}
