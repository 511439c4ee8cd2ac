package dev.pharos.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The one command: data directory, then database, then server; all of it is stopped when this process is told to. With
 * the argument {@code database} the embedded database runs alone, for a server that somebody else starts; with
 * {@code tenants} it only answers a question, and with {@code seed} it fills one that runs with samples.
 */
public final class Launcher {

    private static final System.Logger LOG = System.getLogger(Launcher.class.getName());

    private final Settings settings;
    private final Parts parts = new Parts();

    private Launcher(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "pharos: %5$s%6$s%n");
        try {
            var launcher = new Launcher(Settings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(launcher.parts::close, "stop"));
            var words = List.of(arguments);
            if (words.contains("tenants")) {
                launcher.listTenants(words);
            } else if (words.contains("seed")) {
                new SeedCommand(launcher.settings).run();
            } else if (words.contains("database")) {
                launcher.runDatabase();
            } else {
                launcher.run();
            }
        } catch (LaunchException refused) {
            LOG.log(Level.DEBUG, "Start refused", refused);
            Console.refuse(refused.getMessage());
            System.exit(1);
        } catch (IOException broken) {
            Console.refuse("Cannot start: " + broken);
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        var started = System.nanoTime();
        var distribution = Distribution.ofThisLauncher();
        var data = openData();
        Ports.requireFree(settings.httpPort());
        Console.say("starting, data and logs in " + settings.dataDirectory());
        new ServerPart(distribution, data, settings).start(database(distribution, data), parts);
        if (settings.loopbackOpen()) {
            Console.say(
                    "probes may reach this machine's loopback addresses; set PHAROS_EGRESS_ALLOW to decide yourself");
        }
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        Console.say("ready after " + seconds + " s at http://localhost:" + settings.httpPort() + "/");
    }

    private void runDatabase() throws IOException, InterruptedException {
        var access = new DatabasePart(Distribution.ofThisLauncher(), openData()).start(parts);
        Console.say("ready, database at " + access.shortUrl());
    }

    private void listTenants(List<String> words) throws IOException, InterruptedException {
        if (!Set.of("tenants", "--json").containsAll(words)) {
            throw new LaunchException("usage: ./pharos tenants [--json]");
        }
        // What else there is to say must not get between the lines of the answer.
        Console.quiet();
        new TenantsCommand(settings, parts).run(words.contains("--json"));
        System.exit(0);
    }

    private DataDirectory openData() throws IOException {
        var data = parts.add(DataDirectory.open(settings.dataDirectory()));
        Orphans.end(data);
        return data;
    }

    private DatabaseAccess database(Distribution distribution, DataDirectory data)
            throws IOException, InterruptedException {
        if (settings.externalDatabase().isEmpty()) {
            return new DatabasePart(distribution, data).start(parts);
        }
        var external = settings.externalDatabase().get();
        var version = DatabaseCheck.require(external);
        Console.say("using MariaDB " + version + " at " + external.shortUrl());
        return external;
    }
}
