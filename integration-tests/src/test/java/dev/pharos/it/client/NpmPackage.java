package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One version of a package from the npm registry, fetched once into {@code target}. */
public record NpmPackage(String name, String version) {

    /** Where it lies, with all that it needs. */
    public Path directory() {
        var directory =
                Path.of("target", "npm", name.replace('/', '-') + "-" + version).toAbsolutePath();
        if (Files.notExists(directory.resolve("node_modules").resolve(name))) {
            var output = new Command(List.of(
                            "npm",
                            "install",
                            "--prefix",
                            directory.toString(),
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts",
                            name + "@" + version))
                    .said();
            assertThat(directory.resolve("node_modules").resolve(name))
                    .as(output)
                    .exists();
        }
        return directory;
    }

    /** Runs a script of ours that uses it, and tells what it said; fails when it does, with all that it said. */
    public String runs(Path script, String... arguments) {
        var line = new ArrayList<String>();
        line.add("node");
        line.add(besideTheModules(script).toString());
        line.addAll(List.of(arguments));
        return new Command(line).succeeded();
    }

    private Path besideTheModules(Path script) {
        try {
            var copy = directory().resolve(script.getFileName());
            return Files.writeString(copy, Files.readString(script));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
