package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.StatusStory;
import dev.pharos.it.client.WebhookReceiver;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A visitor who subscribes to a status page, by keyboard and by hand, and stops again. */
@WithPharos
class SubscribeIT {

    @Test
    void subscribesConfirmsChoosesAndStops(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        story.service("Checkout", true);
        story.service("Search <b>", true);
        var secret = story.service("Hidden", false);
        var email = UUID.randomUUID() + "@example.test";
        try (var visitor = Console.onAPhone(server)) {
            visitor.open("status/" + organization.slug() + "/subscribe");
            visitor.assertFitsTheWidth();
            visitor.inspect("subscribe");
            assertThat(visitor.page().content())
                    .doesNotContain(secret, "Hidden")
                    .contains("Search &lt;b&gt;");
            visitor.at("address").fill("nobody");
            visitor.at("address").press("Enter");
            assertThat(visitor.at("error")).isVisible();
            visitor.inspect("subscribe-refused");
            visitor.at("address").fill(email);
            visitor.page().getByLabel("Only these:").check();
            visitor.page().getByLabel("Checkout").check();
            visitor.at("subscribe").click();
            assertThat(visitor.page().locator("h1")).hasText("Look into your inbox");
            visitor.inspect("subscribe-asked");

            visitor.page().navigate(new Mailbox(server, email).await("Confirm").link());
            assertThat(visitor.at("confirm")).isVisible();
            visitor.inspect("subscription-confirm");
            visitor.page().reload();
            visitor.at("confirm").click();
            assertThat(visitor.at("done")).isVisible();
            assertThat(visitor.page().getByLabel("Checkout")).isChecked();
            visitor.assertFitsTheWidth();
            visitor.inspect("subscription");
            visitor.page().getByLabel("Every change of a service").check();
            visitor.page().getByLabel("All services").check();
            visitor.at("save").click();
            assertThat(visitor.at("done")).hasText("Saved.");
            assertThat(visitor.page().getByLabel("Every change of a service")).isChecked();
            visitor.at("unsubscribe").click();
            assertThat(visitor.page().locator("h1")).hasText("You are unsubscribed");
            visitor.inspect("subscription-ended");
            assertThat(organization.api().get("api/v1/subscribers").json().at("/items"))
                    .isEmpty();
            assertThat(visitor.complaints())
                    .allMatch(complaint -> complaint.contains("422") || complaint.contains("404"));
        }
    }

    @Test
    void letsTheTeamAddLookAfterAndRemove(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var email = UUID.randomUUID() + "@example.test";
        try (var console = Console.onADesk(server);
                var receiver = new WebhookReceiver()) {
            console.logIn(organization);
            console.at("nav-subscribers").click();
            assertThat(console.at("no-subscribers")).isVisible();
            assertThat(console.at("subscribe-link"))
                    .hasText(Pattern.compile(".*/status/" + organization.slug() + "/subscribe"));
            console.inspect("subscribers-none");
            console.at("address").fill("nobody");
            console.at("save").click();
            assertThat(console.page().locator("[id='form:address-error']")).containsText("e-mail");
            console.at("address").fill(email);
            console.at("save").click();
            assertThat(console.at("subscriber")).hasCount(1);
            console.at("channel").selectOption("webhook");
            console.at("address").fill(receiver.url("/hook"));
            console.at("save").click();
            assertThat(console.at("secret")).hasText(Pattern.compile("whsec_.+"));
            Awaitility.await()
                    .until(() -> organization
                                    .api()
                                    .get("api/v1/subscribers?status=active")
                                    .json()
                                    .at("/items")
                                    .size()
                            == 1);
            receiver.answers(503);
            story.incident("Payments fail", "We look.", story.service("Checkout", true));
            receiver.await("/hook", 1);
            console.open("subscribers");
            assertThat(console.at("secret")).hasCount(0);
            assertThat(console.at("counts")).hasText("1 active, 1 not confirmed, 0 suspended");
            console.inspect("subscribers");
            console.at("subscriber-link")
                    .filter(new Locator.FilterOptions().setHasText("/hook"))
                    .click();
            assertThat(console.at("delivery")).hasCount(2);
            assertThat(console.at("answer").first()).hasText("503");
            console.inspect("subscriber");
            receiver.answers(200);
            console.at("retry").click();
            receiver.await("/hook", 2);
            console.open("subscribers");
            console.at("subscriber")
                    .filter(new Locator.FilterOptions().setHasText(email))
                    .getByTestId("remove")
                    .click();
            console.at("confirm-delete").click();
            assertThat(console.at("subscriber")).hasCount(1);
            assertThat(console.complaints()).isEmpty();
        }
    }
}
