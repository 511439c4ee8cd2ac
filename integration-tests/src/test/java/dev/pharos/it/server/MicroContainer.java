package dev.pharos.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bare Payara Micro needs so that parts of Pharos run in it: a database, and the product's own settings for the
 * pool.
 *
 * @param process the launcher, which keeps the database
 * @param database a MariaDB of its own
 * @param directory where it keeps its data and logs
 */
public record MicroContainer(AutoCloseable process, TestDatabase database, Path directory) {

    private static final String SCHEMA = "pharos";

    public static MicroContainer prepare() throws IOException {
        var directory = TestDirectories.fresh("container");
        var launcher = LauncherProcess.start(directory, Map.of(), "database");
        var container = new MicroContainer(launcher, launcher.database(), directory);
        container.writeCommands();
        return container;
    }

    /** The runnable jar. */
    public Path jar() {
        return TestDirectories.micro();
    }

    /** The WAR as it is shipped. */
    public static Path war() {
        return TestDirectories.bundle().resolve("pharos.war");
    }

    /** Options of Java. */
    public List<String> javaOptions() {
        return List.of(
                "-Xmx320m",
                "-Duser.timezone=UTC",
                // A new root directory below it for each deployment: a kept one would deploy the one before, too.
                "-Djava.io.tmpdir=" + directory,
                "-Dpharos.it.db.url=" + database.url(),
                "-Dpharos.it.db.password=" + database.password(),
                "-Dpharos.egress.allow=127.0.0.0/8,::1/128");
    }

    /** Options of Payara Micro. */
    public List<String> options() {
        var libraries = Stream.of("mariadb-java-client.jar", "payara-config.jar")
                .map(name ->
                        TestDirectories.bundle().resolve("lib").resolve(name).toString())
                .collect(Collectors.joining(":"));
        return List.of(
                "--addlibs",
                libraries,
                "--prebootcommandfile",
                commands().toString(),
                "--logtofile",
                directory.resolve("micro.log").toString(),
                "--nohazelcast",
                "--disablephonehome");
    }

    private Path commands() {
        return directory.resolve("preboot.asadmin");
    }

    private void writeCommands() throws IOException {
        var template = Files.readString(TestDirectories.bundle().resolve("config/common.asadmin"));
        Files.writeString(
                commands(),
                template.replace("@poolSize@", "16")
                        .replace("@schema@", SCHEMA)
                        .replace("@url@", "${MPCONFIG=pharos.it.db.url}")
                        .replace("@user@", database.user())
                        .replace("@password@", "${MPCONFIG=pharos.it.db.password}"));
    }
}
