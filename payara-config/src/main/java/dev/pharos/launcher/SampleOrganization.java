package dev.pharos.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A sample organization in the making. Each owner gets a password of their own that is shown once: one that everybody knows
 * must not open anything anywhere.
 */
final class SampleOrganization {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SampleApi api;
    private final Sample sample;
    private final String email;
    private final String password;
    private final String id;
    private final String slug;
    private final String ownerId;
    private String host = "";

    private SampleOrganization(SampleApi api, Sample sample, String email, String password, String registered) {
        this.api = api;
        this.sample = sample;
        this.email = email;
        this.password = password;
        this.id = SampleApi.text(registered, "id");
        this.slug = SampleApi.text(registered, "slug");
        this.ownerId = SampleApi.text(registered.substring(registered.indexOf("\"user\"")), "id");
    }

    /** From here on there is something that can be taken back. */
    static SampleOrganization register(SampleApi api, Sample sample) throws IOException, InterruptedException {
        var email = "owner-" + HexFormat.of().formatHex(random(4)) + "@sample.example";
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(15));
        api.logOut();
        var registered = api.post("api/auth/register", """
                {"organizationName":"%s","email":"%s","password":"%s","passwordConfirmation":"%3$s"}""".formatted(sample.name(), email, password));
        return new SampleOrganization(api, sample, email, password, registered);
    }

    /** Makes all that the organization has, as its owner. */
    void fill() throws IOException, InterruptedException {
        api.logIn(email, password);
        // The smallest plan checks every five minutes; who looks at samples does not wait so long.
        api.patch("api/v1/plan", "{\"plan\":\"team\"}");
        var monitor = new SampleMonitors(api).make();
        var services = new SampleServices(api, sample).make(monitor, team());
        new SampleIncidents(api, sample).make(services);
        new SampleMaintenances(api, sample).make(services);
        describePage();
        host = SampleApi.firstOf(api.get("api/v1/organizations/" + id), "hosts").orElse("");
    }

    void delete() throws IOException, InterruptedException {
        api.delete("api/v1/organizations/" + id + "?name=" + URLEncoder.encode(sample.name(), StandardCharsets.UTF_8));
    }

    String name() {
        return sample.name();
    }

    String logInLine() {
        return name() + " at " + slug + ": log in as " + email + " with " + password;
    }

    String pageLine() {
        var page = name() + " shows its status at " + api.base() + "status/" + slug;
        return host.isEmpty() ? page : page + ", host name " + host;
    }

    private String team() throws IOException, InterruptedException {
        var team = SampleApi.text(api.post("api/v1/teams", """
                {"name":"Sample: watch","description":"Sample data"}"""), "id");
        api.post("api/v1/teams/" + team + "/members", """
                {"userId":"%s"}""".formatted(ownerId));
        return team;
    }

    private void describePage() throws IOException, InterruptedException {
        api.patch("api/v1/status-page", """
                {"title":"%s status","message":"**Sample data**, made by `./pharos seed`: nothing of this has happened.",
                "access":"public","language":"auto","timeZone":"%s","accent":"%s"}""".formatted(name(), sample.zone(), sample.colour()));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
