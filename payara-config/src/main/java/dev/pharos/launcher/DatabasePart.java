package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;

/** The embedded database as a running part of the product. */
final class DatabasePart {

    static final String PID_FILE = "mariadb.pid";
    /** Where it is now, for whoever else wants to ask it. */
    static final String URL_FILE = "database.url";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 100;

    private final DataDirectory data;
    private final EmbeddedDatabase database;
    private final DatabaseLines lines = new DatabaseLines();

    DatabasePart(Distribution distribution, DataDirectory data) throws IOException {
        this.data = data;
        this.database = new EmbeddedDatabase(distribution, data, Ports.freeOnLoopback());
    }

    /** Starts it, hands it to {@code parts} for the stop, and waits until it lets the application in. */
    DatabaseAccess start(Parts parts) throws IOException, InterruptedException {
        var access = database.prepare();
        var supervisor = parts.add(new Supervisor(
                EmbeddedDatabase.NAME,
                database::command,
                new PidFile(data.run().resolve(PID_FILE)),
                new RotatingLog(data.logs().resolve("mariadb.log")),
                lines,
                EmbeddedDatabase.patience()));
        supervisor.start();
        awaitLogin(access, supervisor);
        Files.writeString(data.run().resolve(URL_FILE), access.url() + "\n");
        return access;
    }

    private void awaitLogin(DatabaseAccess access, Supervisor supervisor) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!letsIn(access)) {
            if (supervisor.hasFailed()) {
                throw new LaunchException("MariaDB did not start: " + lines.complaint() + " (see " + data.logs() + ")");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new LaunchException(
                        "MariaDB is not ready after " + LONGEST_START.toMinutes() + " minutes; see " + data.logs());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean letsIn(DatabaseAccess access) {
        try {
            DatabaseCheck.askVersion(access);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
