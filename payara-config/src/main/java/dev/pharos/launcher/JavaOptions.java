package dev.pharos.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server's Java runs: a bounded footprint, and an end rather than a half-life when memory runs out. */
final class JavaOptions {

    private JavaOptions() {}

    static List<String> of(Settings settings, Path logs) {
        var options = new ArrayList<>(List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                // On two processors its pauses are as short as G1's and it needs a tenth less memory.
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=96m",
                // Gives back what the compiler needed while the server warmed up; not every Java 17 knows it.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=60000",
                // What a server runs while it starts it does not run again: four times the usual thresholds, and the
                // optimizing compiler leaves the processor to the start.
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logs.resolve("java-crash-%p.log"),
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                // Error pages and headers tell nobody which server this is.
                "-Dproduct.name="));
        if (!settings.javaOptions().isEmpty()) {
            options.addAll(List.of(settings.javaOptions().split("\\s+")));
        }
        return options;
    }
}
