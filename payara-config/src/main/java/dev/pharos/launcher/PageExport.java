package dev.pharos.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a status page as files for a content delivery network, by asking a Pharos that runs: {@code SLUG DIRECTORY}. Each
 * address becomes a file at the same path, so the directory is the root of a site.
 */
public final class PageExport {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final Pattern MONTH = Pattern.compile("([^?]*)\\?month=(\\d{4}-\\d{2})");
    private static final String RESOURCES = "/resources/pharos/";

    /** What no page links to, below the page's own address. */
    private static final List<String> FOR_PROGRAMS = List.of(
            "/history.atom",
            "/history.rss",
            "/feed.json",
            "/api/v2/summary.json",
            "/api/v2/status.json",
            "/api/v2/components.json",
            "/api/v2/incidents.json",
            "/api/v2/incidents/unresolved.json",
            "/api/v2/scheduled-maintenances.json",
            "/api/v2/scheduled-maintenances/upcoming.json",
            "/api/v2/scheduled-maintenances/active.json");

    /** What takes a server: going live, and subscribing. */
    private static final Pattern ALIVE = Pattern.compile(
            "<p class=\"hidden\" role=\"status\" id=\"live\".*?</p>|<a class=\"subscribe\".*?</a>", Pattern.DOTALL);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String root;
    private final Path directory;
    private final Set<String> required = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    PageExport(URI server, String slug, Path directory) {
        this.server = server;
        this.root = "/status/" + slug;
        this.directory = directory.toAbsolutePath().normalize();
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(0).matches("[a-z0-9-]{1,63}")) {
            Console.refuse("usage: export-page SLUG DIRECTORY");
            return MISUSED;
        }
        try {
            var server = URI.create(
                    "http://localhost:" + Settings.from(System.getenv()).httpPort());
            var files = new PageExport(server, arguments.get(0), Path.of(arguments.get(1))).write();
            Console.say(files + " files in " + arguments.get(1));
            return 0;
        } catch (LaunchException refused) {
            Console.refuse(refused.getMessage());
        } catch (IOException broken) {
            Console.refuse("The page could not be exported: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    /** Answers how many files that are. */
    int write() throws IOException, InterruptedException {
        required.add(root);
        FOR_PROGRAMS.forEach(path -> required.add(root + path));
        required.forEach(this::want);
        var files = 1;
        while (!open.isEmpty()) {
            files += write(open.pop());
        }
        Files.copy(
                directory.resolve(file(root).substring(1)),
                directory.resolve("index.html"),
                StandardCopyOption.REPLACE_EXISTING);
        return files;
    }

    private void want(String path) {
        if (isOurs(path) && seen.add(path)) {
            open.add(path);
        }
    }

    /** Pages of others may begin with the same letters. */
    private boolean isOurs(String path) {
        return path.equals(root)
                || path.startsWith(root + "/")
                || path.startsWith(root + "?")
                || path.startsWith(RESOURCES);
    }

    /** Answers how many files it wrote. People link to what is not there, or not for everybody: that is left out. */
    private int write(String path) throws IOException, InterruptedException {
        var target = target(path);
        if (target.isEmpty()) {
            Console.say("left out " + path + ", which has no place among the files");
            return 0;
        }
        var request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == OK) {
            Files.createDirectories(target.get().getParent());
            Files.write(
                    target.get(),
                    isHtml(answer) ? asFile(text(answer)).getBytes(StandardCharsets.UTF_8) : answer.body());
            return 1;
        }
        if (required.contains(path)) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        Console.say("left out " + path + ", which answers " + answer.statusCode());
        return 0;
    }

    /** Where it is written; empty where that would be outside, or no address at all. */
    private Optional<Path> target(String path) {
        try {
            URI.create(path);
            var target = directory.resolve(file(path).substring(1)).normalize();
            return Optional.of(target).filter(inside -> inside.startsWith(directory));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Takes note of what the page leads to, and leads there in files. */
    private String asFile(String html) {
        var dead = ALIVE.matcher(html).replaceAll("");
        LINK.matcher(dead)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(this::want);
        return LINK.matcher(dead)
                .replaceAll(
                        link -> Matcher.quoteReplacement(link.group().replace(link.group(1), address(link.group(1)))));
    }

    /** A file cannot have a query: a month becomes a directory, and a version is dropped. */
    static String address(String path) {
        var month = MONTH.matcher(path);
        return month.matches() ? month.group(1) + "/" + month.group(2) : path.replaceFirst("\\?.*", "");
    }

    /** Where the answer of a path is kept. */
    static String file(String path) {
        var address = address(path);
        var name = address.substring(address.lastIndexOf('/') + 1);
        return name.contains(".") || name.equals("logo") ? address : address + "/index.html";
    }

    private static boolean isHtml(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
