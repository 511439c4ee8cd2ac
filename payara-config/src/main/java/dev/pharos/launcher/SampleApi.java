package dev.pharos.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
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
        logOut();
        token = text(post("api/auth/token", """
                {"email":"%s","password":"%s"}""".formatted(email, password)), "accessToken");
    }

    /** Calls as nobody in particular from now on. */
    void logOut() {
        token = "";
    }

    String get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    String patch(String path, String json) throws IOException, InterruptedException {
        return send("PATCH", path, BodyPublishers.ofString(json));
    }

    void delete(String path) throws IOException, InterruptedException {
        send("DELETE", path, BodyPublishers.noBody());
    }

    /** @return the answer's body, which says that it was done */
    private String send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return done(method + " " + path, client.send(request.build(), BodyHandlers.ofString()));
    }

    private static String done(String call, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new LaunchException(call + " was refused with " + answer.statusCode() + ": " + answer.body());
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

    /** The first text of the list of this name, if there is any. */
    static Optional<String> firstOf(String json, String name) {
        return Pattern.compile("\"" + name + "\":\\[\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }
}
