package dev.pharos.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of whoever runs the installation, as {@code ./pharos} runs it, next to the server.
 *
 * @param exitCode of the process
 * @param output of the process
 */
public record OperatorCommand(int exitCode, String output) {

    public static OperatorCommand run(PharosServer server, String... arguments) {
        var bundle = TestDirectories.bundle();
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                bundle.resolve("lib") + "/*:" + bundle.resolve("operator") + "/*",
                "dev.pharos.launcher.Operator"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PHAROS_"));
        builder.environment()
                .put("PHAROS_DATA_DIR", server.directory().resolve("var").toString());
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new OperatorCommand(process.waitFor(), output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
