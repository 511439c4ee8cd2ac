package dev.pharos.launcher;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads along what Payara Micro logs: shows what matters, and notices that the server booted without the application.
 * Payara itself stays up then, serving nothing.
 */
final class ServerLines implements Consumer<String> {

    private static final Pattern IMPORTANT = Pattern.compile("\\S+ (SEVERE +\\S+|WARNING +dev\\.pharos\\S*) .*");
    private static final String DEPLOYED = " was successfully deployed in ";
    private static final Pattern BOOTED = Pattern.compile(".* Payara Micro .* ready in .*");

    private final Consumer<String> important;
    private final Consumer<Boolean> booted;
    private boolean deployed;

    /** @param booted told at the end of every boot whether the application is there */
    ServerLines(Consumer<String> important, Consumer<Boolean> booted) {
        this.important = important;
        this.booted = booted;
    }

    @Override
    public void accept(String line) {
        if (IMPORTANT.matcher(line).matches()) {
            important.accept(line);
        }
        deployed |= line.contains(DEPLOYED);
        if (BOOTED.matcher(line).matches()) {
            booted.accept(deployed);
            deployed = false;
        }
    }
}
