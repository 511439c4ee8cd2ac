package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.server.PharosServer;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh organization and its owner, who sits at an address of their own and is logged in.
 *
 * @param stranger the owner's address without any credential
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
        var tokens = logIn(stranger, email, password, null);
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

    /** The API as its owner sees it. */
    public Http api() {
        return stranger.bearing(accessToken);
    }

    /** One more log-in of the owner. */
    public Answer logIn() {
        return logIn(stranger, email, password, null);
    }

    /**
     * The API of this organization as somebody with another role sees it: the owner of an organization of their own who
     * was made a member here, as long as nobody can be invited.
     */
    public Http as(String role) throws SQLException {
        var guest = register(server);
        guest.becomeMember(this, role);
        return guest.stranger.bearing(
                logIn(guest.stranger, guest.email, guest.password, slug).text("/accessToken"));
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
        var guest = register(server);
        guest.becomeMember(this, role);
        var browser = guest.stranger.with("X-Requested-With", "XMLHttpRequest");
        var cookie = browser.post("internal/v1/auth/login", """
                {"email":"%s","password":"%s","organization":"%s"}""".formatted(guest.email, guest.password, slug))
                .header("Set-Cookie");
        return new Somebody(
                guest.stranger.bearing(
                        logIn(guest.stranger, guest.email, guest.password, slug).text("/accessToken")),
                browser.with("Cookie", cookie.substring(0, cookie.indexOf(';'))));
    }

    /** Gives this organization's owner a role in another one. */
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

    private static Answer logIn(Http stranger, String email, String password, String organization) {
        var place = organization == null ? "" : ",\"organization\":\"" + organization + "\"";
        var answer = stranger.post(
                "api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"" + place + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
