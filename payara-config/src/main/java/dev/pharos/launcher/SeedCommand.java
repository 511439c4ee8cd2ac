package dev.pharos.launcher;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Fills a running installation with sample organizations over its API, as people would. Everything is called a sample, and
 * each owner gets a password of their own that is shown once: one that everybody knows must not open anything anywhere.
 */
final class SeedCommand {

    private static final List<String> ORGANIZATIONS = List.of("Sample Lamp Works", "Sample Ferry Line");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Something to watch that is there: the installation itself; and something that is not. */
    private static final List<String> MONITORS = List.of("""
            {"name":"Sample: log-in page","type":"http","target":"%slogin"}""", """
            {"name":"Sample: API document","type":"keyword","target":"%sopenapi?format=json","settings":{"keyword":"Pharos"}}""", """
            {"name":"Sample: web port","type":"port","target":"localhost:%d"}""", """
            {"name":"Sample: something that is down","type":"port","target":"localhost:9"}""");

    private static final String DEFAULTS = ",\"intervalSeconds\":60,\"timeoutMs\":5000,\"tags\":[\"sample\"]}";

    private final SampleApi api;

    SeedCommand(Settings settings) {
        this(URI.create("http://localhost:" + settings.httpPort() + "/"));
    }

    SeedCommand(URI base) {
        api = new SampleApi(base);
    }

    void run() throws InterruptedException {
        try {
            for (var name : ORGANIZATIONS) {
                seed(name);
            }
        } catch (IOException away) {
            throw new LaunchException("Pharos does not answer at " + api.base() + "; start it with ./pharos run", away);
        }
    }

    private void seed(String name) throws IOException, InterruptedException {
        var email = "owner-" + HexFormat.of().formatHex(random(4)) + "@sample.example";
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(15));
        var registered = api.send("POST", "api/auth/register", """
                {"organizationName":"%s","email":"%s","password":"%s","passwordConfirmation":"%3$s"}""".formatted(name, email, password));
        api.logIn(email, password);
        // The smallest plan checks every five minutes; who looks at samples does not wait so long.
        api.send("PATCH", "api/v1/plan", "{\"plan\":\"team\"}");
        for (var monitor : MONITORS) {
            api.send("POST", "api/v1/monitors", complete(monitor));
        }
        var team = SampleApi.text(api.send("POST", "api/v1/teams", """
                {"name":"Sample: watch","description":"Sample data"}"""), "id");
        api.send("POST", "api/v1/teams/" + team + "/members", """
                {"userId":"%s"}""".formatted(
                        SampleApi.text(registered.substring(registered.indexOf("\"user\"")), "id")));
        Console.say(name + " at " + SampleApi.text(registered, "slug") + ": log in as " + email + " with " + password);
    }

    private String complete(String monitor) {
        var target = monitor.contains("%d") ? monitor.formatted(api.base().getPort()) : monitor.formatted(api.base());
        return target.substring(0, target.length() - 1) + DEFAULTS;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
