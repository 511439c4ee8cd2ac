package dev.pharos.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Directories of this run, under {@code target}, told by the build. */
final class TestDirectories {

    private TestDirectories() {}

    /** The unpacked product. */
    static Path bundle() {
        return told("pharos.it.bundle.directory", "../payara-config/target/bundle");
    }

    /** Payara Micro, as its makers ship it. */
    static Path micro() {
        return told("pharos.it.micro", "../payara-config/target/download/payara-micro.jar");
    }

    static Path ear() {
        return told("pharos.it.ear", "../ear/target/pharos.ear");
    }

    /** Payara Server as its makers ship it. */
    static Path payara() {
        return told("pharos.it.payara", "target/payara6");
    }

    /** An empty directory; what an earlier run left there is gone. */
    static Path fresh(String name) {
        var directory = told("pharos.it.directory", "target/servers").resolve(name);
        try {
            delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static Path told(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
