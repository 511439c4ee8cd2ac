package dev.pharos.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The application server as a running part of the product. */
final class ServerPart {

    static final String PID_FILE = "server.pid";
    private static final System.Logger LOG = System.getLogger(ServerPart.class.getName());
    private static final Duration SLOW = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 100;

    private final DataDirectory data;
    private final Settings settings;
    private final MicroServer server;
    private volatile Supervisor supervisor;
    private volatile boolean up;
    private volatile boolean withoutApplication;

    ServerPart(Distribution distribution, DataDirectory data, Settings settings) {
        this.data = data;
        this.settings = settings;
        this.server = new MicroServer(distribution, data, settings);
    }

    /** Starts it, hands it to {@code parts} for the stop, and waits until it is ready to serve. */
    void start(DatabaseAccess database, Parts parts) throws IOException, InterruptedException {
        var lines = new ServerLines(Console::say, this::booted);
        supervisor = parts.add(new Supervisor(
                MicroServer.NAME,
                () -> server.prepare(database),
                new PidFile(data.run().resolve(PID_FILE)),
                new RotatingLog(data.logs().resolve("server.log")),
                lines,
                MicroServer.patience()));
        supervisor.start();
        awaitReady();
    }

    private void awaitReady() throws InterruptedException {
        var readiness = new Readiness(settings.httpPort());
        var slowAt = System.nanoTime() + SLOW.toNanos();
        var told = false;
        // Asked earlier, the half-booted server logs a page of errors for each question.
        while (!up || !readiness.isReady()) {
            if (supervisor.hasFailed() || withoutApplication) {
                throw new LaunchException(
                        "The server did not start; see " + data.logs().resolve("server.log.0"));
            }
            if (!told && System.nanoTime() - slowAt > 0) {
                LOG.log(
                        Level.WARNING,
                        "Not ready yet, still waiting; see {0}",
                        data.logs().resolve("server.log.0"));
                told = true;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void booted(boolean withApplication) {
        up = true;
        withoutApplication = !withApplication;
        if (!withApplication) {
            // After a good start this means that the database was away: the next attempt may find it.
            supervisor.restart();
        }
    }
}
