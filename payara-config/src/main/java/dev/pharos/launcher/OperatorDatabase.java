package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Where a command finds the database of the installation. */
final class OperatorDatabase {

    private OperatorDatabase() {}

    /** The external database, the one that runs already, or one that is started and ends with {@code parts}. */
    static DatabaseAccess find(Settings settings, Parts parts) throws IOException, InterruptedException {
        if (settings.externalDatabase().isPresent()) {
            return settings.externalDatabase().get();
        }
        var root = settings.dataDirectory();
        if (Files.notExists(root.resolve("mariadb"))) {
            throw new LaunchException("There is no installation in " + root + "; set PHAROS_DATA_DIR");
        }
        var running = running(root);
        return running.isPresent() ? running.get() : started(root, parts);
    }

    private static Optional<DatabaseAccess> running(Path root) throws IOException {
        var url = root.resolve("run").resolve("database.url");
        var password = root.resolve("mariadb.password");
        if (Files.notExists(url) || Files.notExists(password)) {
            return Optional.empty();
        }
        var access = new DatabaseAccess(
                Files.readString(url).strip(),
                EmbeddedDatabase.USER,
                Files.readString(password).strip());
        try {
            DatabaseCheck.askVersion(access);
            return Optional.of(access);
        } catch (SQLException nobodyThere) {
            return Optional.empty();
        }
    }

    private static DatabaseAccess started(Path root, Parts parts) throws IOException, InterruptedException {
        var data = parts.add(DataDirectory.open(root));
        Orphans.end(data);
        return new DatabasePart(Distribution.ofThisLauncher(), data).start(parts);
    }
}
