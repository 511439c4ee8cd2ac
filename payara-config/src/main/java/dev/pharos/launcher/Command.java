package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program to start.
 *
 * @param environment added to the launcher's own
 * @param directory where it runs
 */
record Command(List<String> line, Map<String, String> environment, Path directory) {

    /**
     * Starts it in a session of its own: Ctrl-C and signals to the launcher's process group must not reach it, because
     * the launcher stops the parts in order.
     */
    Process start() throws IOException {
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("setsid"), line.stream()).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
