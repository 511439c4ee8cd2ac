package dev.pharos.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The product's own launcher, started as {@code ./pharos run} starts it. */
final class LauncherProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final Path output;

    private LauncherProcess(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /** Starts it with its data below {@code directory} and waits until it says that it is ready. */
    static LauncherProcess start(Path directory, Map<String, String> environment, String... arguments) {
        var launcher = launch(directory, environment, directory.resolve("launcher.log"), arguments);
        launcher.awaitReady();
        return launcher;
    }

    /** How a command ended, and all it said. */
    record Ended(int exitCode, String said) {}

    /** Runs a command on the data below {@code directory} to its end, and tells all it said. */
    static String answer(Path directory, Map<String, String> environment, String... arguments) {
        return end(directory, environment, arguments).said();
    }

    static Ended end(Path directory, Map<String, String> environment, String... arguments) {
        var output = fresh(directory);
        var command = launch(directory, environment, output, arguments);
        Awaitility.await().atMost(LONGEST_START).until(() -> !command.process.isAlive());
        return new Ended(command.process.exitValue(), read(output));
    }

    private static Path fresh(Path directory) {
        try {
            return Files.createTempFile(directory, "answer", ".log");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LauncherProcess launch(
            Path directory, Map<String, String> environment, Path output, String... arguments) {
        var bundle = TestDirectories.bundle();
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                bundle.resolve("lib") + "/*",
                "dev.pharos.launcher.Launcher"));
        line.addAll(List.of(arguments));
        var data = directory.resolve("var");
        var builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PHAROS_"));
        builder.environment().putAll(environment);
        builder.environment().put("PHAROS_DATA_DIR", data.toString());
        try {
            return new LauncherProcess(builder.start(), data, output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void awaitReady() {
        Awaitility.await().atMost(LONGEST_START).until(() -> !process.isAlive() || said("pharos: ready"));
        if (!process.isAlive()) {
            throw new IllegalStateException("The launcher ended: " + read(output));
        }
    }

    private boolean said(String text) {
        return read(output).contains(text);
    }

    TestDatabase database() {
        return new TestDatabase(
                read(data.resolve("run/database.url")).strip(),
                "pharos",
                read(data.resolve("mariadb.password")).strip());
    }

    /** The process whose pid is in {@code name} now: after a restart it is another one. */
    ProcessHandle part(String name) {
        var line = read(data.resolve("run").resolve(name));
        return ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await().atMost(LONGEST_STOP).until(() -> !process.isAlive());
    }
}
