package dev.pharos.launcher;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The unpacked product: a directory that holds everything there is to run. Nothing in it changes while it runs. */
record Distribution(Path home) {

    /** The directory above the {@code lib} that holds the launcher's own jar. */
    static Distribution ofThisLauncher() {
        try {
            var source =
                    Distribution.class.getProtectionDomain().getCodeSource().getLocation();
            var distribution = new Distribution(
                    Path.of(source.toURI()).toAbsolutePath().getParent().getParent());
            distribution.requireComplete();
            return distribution;
        } catch (URISyntaxException impossible) {
            throw new LaunchException("Cannot tell where the launcher is", impossible);
        }
    }

    private void requireComplete() {
        for (var part : List.of(war(), micro(), mariadb().resolve("bin/mariadbd"))) {
            if (!Files.exists(part)) {
                throw new LaunchException("Incomplete distribution: " + part + " is missing");
            }
        }
    }

    Path war() {
        return home.resolve("pharos.war");
    }

    /** Payara Micro, unpacked by its own {@code --outputlauncher}. */
    Path micro() {
        return home.resolve("payara-micro");
    }

    Path mariadb() {
        return home.resolve("mariadb");
    }

    /** Files of commands for the server's administration, run in this order before it boots. */
    List<Path> commands() {
        return List.of(home.resolve("config/common.asadmin"), home.resolve("config/micro.asadmin"));
    }

    Path loggingProperties() {
        return home.resolve("config/logging.properties");
    }

    /** What the server needs beside Payara itself: the driver and our data source. */
    String libraries() {
        var jars = home.resolve("lib").toFile().list((directory, name) -> name.endsWith(".jar"));
        return List.of(jars).stream()
                .sorted()
                .map(jar -> home.resolve("lib").resolve(jar).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
