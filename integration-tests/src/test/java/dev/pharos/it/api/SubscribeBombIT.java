package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.StatusStory;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Somebody with many addresses who wants to fill the inbox of somebody else (S15). */
@WithPharos
class SubscribeBombIT {

    private static final int CALLS = 500;
    private static final int PER_DAY = 3;

    @Test
    void asksAnAddressOnceInAWhileAndThreeTimesADayOverAllPages(PharosServer server)
            throws SQLException, MessagingException {
        var victim = fresh();
        var pages = List.of(Organization.register(server), Organization.register(server));

        bombard(server, pages, victim);
        new Mailbox(server, victim).await("Confirm");
        settle(server, pages.get(0));
        assertThat(mails(server, victim)).hasSize(1);

        for (var round = 0; round < 4; round++) {
            letTenMinutesPass(pages.get(0), victim);
            subscribe(server, pages.get(1), victim);
            settle(server, pages.get(0));
        }
        assertThat(mails(server, victim)).hasSize(PER_DAY);
        assertHarmless(server, victim);
    }

    private static void bombard(PharosServer server, List<Organization> pages, String victim) {
        for (var call = 0; call < CALLS; call++) {
            var alias = call % 3 == 2 ? victim.replace("@", "+" + call + "@") : victim;
            subscribe(server, pages.get(call % pages.size()), alias);
        }
    }

    @Test
    void sendsNoMoreThanThreeResetsADay(PharosServer server) throws MessagingException {
        var victim = Organization.register(server);
        for (var call = 0; call < CALLS; call++) {
            assertThat(Http.stranger(server)
                            .post("api/auth/password/forgot", "{\"email\":\"" + victim.email() + "\"}")
                            .status())
                    .isIn(202, 429);
        }
        new Mailbox(server, victim.email()).await("Reset");
        settle(server, victim);

        assertThat(mails(server, victim.email())).hasSizeLessThanOrEqualTo(PER_DAY);
        assertHarmless(server, victim.email());
    }

    @Test
    void sendsNoMoreThanThreeInvitationsADayWhoeverInvites(PharosServer server) throws MessagingException {
        var victim = fresh();
        var organizations = IntStream.range(0, 10)
                .mapToObj(number -> Organization.register(server))
                .toList();
        for (var call = 0; call < CALLS; call++) {
            var alias = call % 5 == 0 ? victim.replace("@", "+" + call + "@") : victim;
            assertThat(organizations
                            .get(call % organizations.size())
                            .api()
                            .post("api/v1/invitations", "{\"email\":\"" + alias + "\",\"role\":\"viewer\"}")
                            .status())
                    .isIn(201, 429);
        }
        settle(server, organizations.get(0));

        assertThat(mails(server, victim)).hasSizeBetween(1, PER_DAY);
        assertHarmless(server, victim);
    }

    private static void subscribe(PharosServer server, Organization page, String email) {
        var asked = Http.stranger(server)
                .post("api/public/status/" + page.slug() + "/subscribe", "{\"email\":\"" + email + "\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    }

    /** Mail goes out in the order in which it was posted: what a witness gets later was posted later. */
    private static void settle(PharosServer server, Organization page) {
        var witness = fresh();
        subscribe(server, page, witness);
        new Mailbox(server, witness).await("Confirm");
        var other = Organization.register(server);
        Http.stranger(server).post("api/auth/password/forgot", "{\"email\":\"" + other.email() + "\"}");
        Awaitility.await()
                .until(() -> !new Mailbox(server, other.email()).all("Reset").isEmpty());
    }

    private static void letTenMinutesPass(Organization organization, String email) throws SQLException {
        new StatusStory(organization)
                .execute(
                        "UPDATE throttle SET hits = '' WHERE bucket = UNHEX(SHA2(?, 256))",
                        "SUBSCRIPTION|account|" + email);
    }

    /** All that ends in one inbox, whatever stands behind the plus. */
    private static List<Mailbox.Mail> mails(PharosServer server, String victim) {
        var mails = new ArrayList<>(new Mailbox(server, victim).all(""));
        for (var call = 0; call < CALLS; call++) {
            mails.addAll(new Mailbox(server, victim.replace("@", "+" + call + "@")).all(""));
        }
        return mails;
    }

    private static void assertHarmless(PharosServer server, String victim) throws MessagingException {
        for (var mail : mails(server, victim)) {
            assertThat(mail.message().getAllRecipients()).hasSize(1);
            assertThat(mail.message().getHeader("Bcc")).isNull();
            assertThat(mail.message().getHeader("Subject")).hasSize(1);
        }
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.test";
    }
}
