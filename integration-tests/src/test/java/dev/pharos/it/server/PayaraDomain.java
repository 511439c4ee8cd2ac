package dev.pharos.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A domain of its own of an unpacked Payara Server; the server's own files stay as they are. */
final class PayaraDomain implements AutoCloseable {

    private static final String NAME = "pharos";
    private static final int LONGEST_COMMAND_MINUTES = 5;

    private final Path directory;
    private final int portBase;
    private final Map<String, String> environment;

    private PayaraDomain(Path directory, int portBase, Map<String, String> environment) {
        this.directory = directory;
        this.portBase = portBase;
        this.environment = environment;
    }

    static PayaraDomain start(Path directory, Map<String, String> environment) {
        var domain = new PayaraDomain(directory, FreePorts.portBase(), environment);
        domain.asadmin("create-domain", "--nopassword", "--portbase", Integer.toString(domain.portBase));
        domain.asadmin("start-domain");
        return domain;
    }

    /** With the script that an operator uses. */
    void deploy(Path ear) {
        var settings = Map.of(
                "PAYARA_HOME", TestDirectories.payara().toString(),
                "PAYARA_DOMAIN", NAME,
                "PAYARA_DOMAIN_DIR", domains().toString(),
                "ASADMIN_PORT", Integer.toString(portBase + 48));
        run(List.of(TestDirectories.bundle().resolve("config/deploy-ear.sh").toString(), ear.toString()), settings);
    }

    int httpPort() {
        return portBase + 80;
    }

    ProcessHandle process() {
        try {
            var pid = Files.readString(domains().resolve(NAME).resolve("config/pid"));
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        }
    }

    @Override
    public void close() {
        asadmin("stop-domain");
    }

    private Path domains() {
        return directory.resolve("domains");
    }

    private void asadmin(String command, String... options) {
        var line = new ArrayList<String>();
        line.add(TestDirectories.payara().resolve("bin/asadmin").toString());
        line.addAll(List.of(command, "--domaindir", domains().toString()));
        line.addAll(List.of(options));
        line.add(NAME);
        run(line, Map.of());
    }

    private void run(List<String> line, Map<String, String> more) {
        var output = directory.resolve("asadmin.log");
        // The scripts come out of zip files, which carry no permission to execute.
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("bash"), line.stream()).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            var process = builder.start();
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(line + " failed: " + Files.readString(output));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
