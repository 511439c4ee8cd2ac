package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of one version from the npm registry, fetched once into {@code target}.
 *
 * @param program as the package calls it
 */
public record NpmTool(String name, String version, String program) {

    /** Runs it and tells what it said on its standard output, however it ended. */
    public String run(String... arguments) {
        var directory = installed();
        var line = new ArrayList<String>();
        line.add(directory.resolve("node_modules/.bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return answer(line);
    }

    private Path installed() {
        var directory =
                Path.of("target", "npm", name.replace('/', '-') + "-" + version).toAbsolutePath();
        if (Files.notExists(directory.resolve("node_modules/.bin").resolve(program))) {
            var output = answer(List.of(
                    "npm",
                    "install",
                    "--prefix",
                    directory.toString(),
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    name + "@" + version));
            assertThat(directory.resolve("node_modules/.bin").resolve(program))
                    .as(output)
                    .exists();
        }
        return directory;
    }

    private static String answer(List<String> line) {
        try {
            var process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
