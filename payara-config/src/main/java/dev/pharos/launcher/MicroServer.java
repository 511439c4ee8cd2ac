package dev.pharos.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro with the WAR at the root of its HTTP port, and no other port. Its configuration is made anew at every
 * start from Payara's own plus our commands, so nothing of an older version stays behind; a server that died would deploy
 * the application twice.
 */
final class MicroServer {

    static final String NAME = "Payara Micro";
    private static final String MAIN_CLASS = "fish.payara.micro.impl.PayaraMicroImpl";

    private final Distribution distribution;
    private final DataDirectory data;
    private final Settings settings;

    MicroServer(Distribution distribution, DataDirectory data, Settings settings) {
        this.distribution = distribution;
        this.data = data;
        this.settings = settings;
    }

    Command prepare(DatabaseAccess database) throws IOException {
        Directories.delete(instance());
        Files.createDirectories(instance());
        var configuration = instance().resolve("config");
        Directories.copy(distribution.micro().resolve("config"), configuration);
        // The resource adapters that pools are made of.
        Directories.copy(distribution.micro().resolve("lib"), instance().resolve("lib"));
        Files.copy(
                distribution.loggingProperties(),
                configuration.resolve("logging.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        for (var file : distribution.commands()) {
            var command = Files.readString(file)
                    .replace("@poolSize@", Integer.toString(settings.poolSize()))
                    .replace("@schema@", database.schema())
                    .replace("@url@", "${ENV=PHAROS_DB_URL}")
                    .replace("@user@", "${ENV=PHAROS_DB_USER}")
                    .replace("@password@", "${ENV=PHAROS_DB_PASSWORD}");
            Files.writeString(commands(), command, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return new Command(line(), environment(database), instance());
    }

    private List<String> line() throws IOException {
        var launchJar = distribution.micro().resolve("launch-micro.jar");
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JavaOptions.of(settings, data.logs()));
        line.addAll(moduleAccess(launchJar));
        line.add("-Dfish.payara.micro.BootJar=" + launchJar.toUri());
        line.add("-Dfish.payara.micro.UnpackDir=" + distribution.micro());
        line.addAll(List.of("-cp", launchJar + File.pathSeparator + distribution.libraries(), MAIN_CLASS));
        line.addAll(List.of("--rootdir", instance().toString()));
        line.addAll(List.of("--prebootcommandfile", commands().toString()));
        line.addAll(List.of("--port", Integer.toString(settings.httpPort())));
        // Nodes find each other through the database; Payara's data grid would open a port on every interface.
        line.addAll(List.of("--nohazelcast", "--disablephonehome"));
        line.addAll(List.of("--deploy", distribution.war().toString(), "--contextroot", "/"));
        return line;
    }

    /** What the jar's manifest opens of the JDK counts for {@code java -jar} only. */
    private static List<String> moduleAccess(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var attributes = file.getManifest().getMainAttributes();
            return Stream.of("Add-Exports", "Add-Opens")
                    .flatMap(name -> Stream.of(attributes.getValue(name).split(" "))
                            .map(target -> "--" + name.toLowerCase(Locale.ROOT) + "=" + target + "=ALL-UNNAMED"))
                    .toList();
        }
    }

    private Map<String, String> environment(DatabaseAccess database) {
        var environment = new HashMap<>(database.environment());
        if (settings.loopbackOpen()) {
            environment.put("PHAROS_EGRESS_ALLOW", "127.0.0.0/8,::1/128");
        }
        // glibc otherwise keeps an arena of freed memory per thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private Path instance() {
        return data.run().resolve("payara");
    }

    private Path commands() {
        return instance().resolve("preboot.asadmin");
    }

    /** How long running work may take to finish. */
    static Duration patience() {
        return Duration.ofSeconds(30);
    }
}
