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
        return Path.of(System.getProperty("pharos.it.bundle.directory", "../payara-config/target/bundle"))
                .toAbsolutePath()
                .normalize();
    }

    /** An empty directory; what an earlier run left there is gone. */
    static Path fresh(String name) {
        var directory = Path.of(System.getProperty("pharos.it.directory", "target/servers"), name)
                .toAbsolutePath();
        try {
            delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
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
