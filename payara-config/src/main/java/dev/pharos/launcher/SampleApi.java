package dev.pharos.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** The API of an installation on this machine, as far as samples are made by it. */
final class SampleApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private String token = "";

    /** @param base address of the installation with a slash at its end */
    SampleApi(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    /** Calls as somebody from now on. */
    void logIn(String email, String password) throws IOException, InterruptedException {
        token = "";
        token = text(send("POST", "api/auth/token", """
                {"email":"%s","password":"%s"}""".formatted(email, password)), "accessToken");
    }

    /** @return the answer's body, which says that it was done */
    String send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return done(path, client.send(request.build(), BodyHandlers.ofString()));
    }

    private static String done(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new LaunchException(path + " was refused with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first text of this name; what is read here needs no parser: ids, slugs and tokens have nothing to escape. */
    static String text(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new LaunchException("The server's answer has no " + name + "; is it Pharos?");
        }
        return found.group(1);
    }
}
