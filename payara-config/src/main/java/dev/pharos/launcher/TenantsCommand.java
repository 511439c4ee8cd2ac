package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lists the tenants of this installation, whether it runs or not: an embedded database that is down is started for the
 * question and stopped again.
 */
final class TenantsCommand {

    private final Settings settings;
    private final Parts parts;

    /** @param parts what is to be stopped at the end */
    TenantsCommand(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    void run(boolean asJson) throws IOException, InterruptedException {
        System.out.println(TenantList.read(access(), asJson));
    }

    private DatabaseAccess access() throws IOException, InterruptedException {
        if (settings.externalDatabase().isPresent()) {
            var external = settings.externalDatabase().get();
            DatabaseCheck.require(external);
            return external;
        }
        var root = settings.dataDirectory();
        if (Files.notExists(root.resolve("mariadb"))) {
            throw new LaunchException("There is no database in " + root + " yet; start it once with ./pharos run");
        }
        return isRunning(root) ? running(root) : start();
    }

    private static boolean isRunning(Path root) throws IOException {
        return new PidFile(root.resolve("run").resolve(DatabasePart.PID_FILE))
                .live()
                .isPresent();
    }

    private static DatabaseAccess running(Path root) throws IOException {
        return new DatabaseAccess(
                Files.readString(root.resolve("run").resolve(DatabasePart.URL_FILE))
                        .strip(),
                EmbeddedDatabase.USER,
                Files.readString(root.resolve("mariadb.password")).strip());
    }

    private DatabaseAccess start() throws IOException, InterruptedException {
        var data = parts.add(DataDirectory.open(settings.dataDirectory()));
        return new DatabasePart(Distribution.ofThisLauncher(), data).start(parts);
    }
}
