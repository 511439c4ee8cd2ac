package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.server.PharosServer;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An organization as one of its people sees it, who sits at an address of their own and is logged in: a fresh one and its owner,
 * unless somebody went {@link #inside} another.
 *
 * @param stranger the person's address without any credential
 */
public record Organization(
        PharosServer server,
        Http stranger,
        String id,
        String slug,
        String userId,
        String email,
        String password,
        String accessToken,
        String refreshToken) {

    private static final AtomicInteger REGISTERED = new AtomicInteger();

    public static Organization register(PharosServer server) {
        var stranger = Http.stranger(server);
        var number = REGISTERED.incrementAndGet();
        var email = "owner-%d@example.test".formatted(number);
        var password = "correct horse " + UUID.randomUUID();
        var registered = stranger.post("api/auth/register", """
                {"organizationName":"Org %d","email":"%s","password":"%s","passwordConfirmation":"%3$s"}""".formatted(number, email, password));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        var tokens = logIn(stranger, email, password);
        return new Organization(
                server,
                stranger,
                registered.text("/organization/id"),
                registered.text("/organization/slug"),
                registered.text("/user/id"),
                email,
                password,
                tokens.text("/accessToken"),
                tokens.text("/refreshToken"));
    }

    /** The API as this person sees it. */
    public Http api() {
        return stranger.bearing(accessToken);
    }

    /** One more log-in of this person. */
    public Answer logIn() {
        return logIn(stranger, email, password);
    }

    /** The API of this organization as somebody with another role sees it. */
    public Http as(String role) throws SQLException {
        return guest(role).inside(this).api();
    }

    /** Somebody with a role here, as the owner of an organization of their own. */
    public Organization guest(String role) throws SQLException {
        var guest = register(server);
        guest.becomeMember(this, role);
        return guest;
    }

    /** Another organization that this person belongs to, in a session of its own. */
    public Organization inside(Organization other) {
        var pair = api().post("api/auth/switch", "{\"organization\":\"" + other.id + "\"}");
        assertThat(pair.status()).as(pair.body()).isEqualTo(200);
        return new Organization(
                server,
                stranger,
                other.id,
                other.slug,
                userId,
                email,
                password,
                pair.text("/accessToken"),
                pair.text("/refreshToken"));
    }

    /**
     * Somebody with a role here.
     *
     * @param bearer as a program of theirs calls the API
     * @param cookie as their browser calls the console's
     */
    public record Somebody(Http bearer, Http cookie) {}

    /** Like {@link #as}, with a log-in of each kind. */
    public Somebody somebody(String role) throws SQLException {
        var guest = guest(role).inside(this);
        return new Somebody(guest.api(), guest.browser());
    }

    /** The console's API as this person's browser calls it. */
    public Http browser() {
        var browser = stranger.with("X-Requested-With", "XMLHttpRequest");
        var cookie = browser.post("internal/v1/auth/login", """
                {"email":"%s","password":"%s","organization":"%s"}""".formatted(email, password, slug))
                .header("Set-Cookie");
        return browser.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    /**
     * Gives this person a role in another organization. By SQL, because tests do it all the time: an invitation waits for
     * the rounds of the postman, and an organization may send fifty a day. That people come in by invitations is tested
     * where it is the subject.
     */
    public void becomeMember(Organization other, String role) throws SQLException {
        try (var connection = server.database().open();
                var insert = connection.prepareStatement("""
                        INSERT INTO membership (tenant_id, account_id, role, created_at)
                        SELECT tenant.id, account.id, ?, UTC_TIMESTAMP(6) FROM tenant, account
                        WHERE tenant.uuid = ? AND account.uuid = ?""")) {
            insert.setString(1, role);
            insert.setString(2, other.id);
            insert.setString(3, userId);
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    /** Adds a monitor that is checked every five minutes, apart from the check that is made at once. */
    public Monitor watch(String type, String target, String settings) {
        return watch(type, target, settings, 300, 3_000);
    }

    public Monitor watch(String type, String target, String settings, int intervalSeconds, int timeoutMs) {
        var answer = api().post("api/v1/monitors", """
                {"name":"Shop","type":"%s","target":"%s","intervalSeconds":%d,"timeoutMs":%d,"settings":%s}""".formatted(type, target, intervalSeconds, timeoutMs, settings));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Monitor(this, answer.text("/id"));
    }

    private static Answer logIn(Http stranger, String email, String password) {
        var answer = stranger.post("api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
