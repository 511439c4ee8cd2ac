package dev.pharos.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The MariaDB that comes with the product: data in the data directory, reachable on loopback only, one user with a
 * generated password and no other.
 */
final class EmbeddedDatabase {

    static final String NAME = "MariaDB";
    static final String USER = "pharos";
    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final List<String> TABLE_SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql");

    private final Path installation;
    private final DataDirectory data;
    private final int port;

    EmbeddedDatabase(Distribution distribution, DataDirectory data, int port) {
        this.installation = distribution.mariadb();
        this.data = data;
        this.port = port;
    }

    /** Makes the data files when there are none, and the user at every start. */
    DatabaseAccess prepare() throws IOException, InterruptedException {
        if (Files.notExists(data.mariadb())) {
            LOG.log(Level.INFO, "Creating the database in {0}", data.mariadb());
            bootstrap();
        }
        var password = PasswordFile.readOrCreate(data.mariadbPassword());
        PasswordFile.Secret.write(accessScript(), AccessScript.of(USER, password));
        return new DatabaseAccess("jdbc:mariadb://127.0.0.1:" + port + "/pharos?sslMode=disable", USER, password);
    }

    /** The server; restarted with the same command it is found at the same place. */
    Command command() {
        var line = new ArrayList<>(program(data.mariadb()));
        line.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // No socket file: its path would have to be short, and nothing needs it.
                "--socket=",
                "--skip-name-resolve",
                // Loopback needs no TLS, and making a certificate would cost three seconds at every start.
                "--skip-ssl",
                "--init-file=" + accessScript(),
                "--pid-file=" + data.run().resolve("mariadbd.own.pid"),
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + BufferPool.ofThisMachine() + "M",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--log-warnings=1"));
        return new Command(line, Map.of(), data.mariadb());
    }

    /** Done in another place and renamed, so that an interrupted attempt leaves nothing that looks finished. */
    private void bootstrap() throws IOException, InterruptedException {
        var unfinished = data.mariadb().resolveSibling("mariadb.new");
        Directories.delete(unfinished);
        Files.createDirectories(unfinished);
        var line = new ArrayList<>(program(unfinished));
        line.addAll(List.of("--bootstrap", "--skip-networking"));
        var output = data.logs().resolve("mariadb-bootstrap.log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var statements = process.outputWriter()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\n");
            for (var script : TABLE_SCRIPTS) {
                statements.write(Files.readString(installation.resolve("share").resolve(script)));
            }
        }
        if (process.waitFor() != 0) {
            throw new LaunchException("MariaDB could not create its files; see " + output);
        }
        Files.move(unfinished, data.mariadb(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> program(Path files) {
        var line = new ArrayList<>(List.of(
                installation.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + installation,
                "--datadir=" + files,
                // A server that starts deletes the temporary tables it finds, those of a neighbour that uses them as
                // well.
                "--tmpdir=" + data.temporary(),
                "--innodb-log-file-size=256M",
                // Checks arrive monitor by monitor, all over their table: with smaller pages more of a page is filled.
                "--innodb-page-size=8k"));
        // MariaDB refuses to run as root unless told so.
        if ("root".equals(System.getProperty("user.name"))) {
            line.add("--user=root");
        }
        return line;
    }

    private Path accessScript() {
        return data.run().resolve("mariadb-access.sql");
    }

    /** How long a clean shutdown may take: it writes what is only in memory. */
    static Duration patience() {
        return Duration.ofSeconds(60);
    }
}
