package dev.pharos.launcher;

import java.util.function.Consumer;

/** Reads along what MariaDB logs and keeps its last complaint. */
final class DatabaseLines implements Consumer<String> {

    private static final String ERROR = "[ERROR] ";
    private volatile String complaint = "no reason given";

    @Override
    public void accept(String line) {
        var at = line.indexOf(ERROR);
        if (at >= 0) {
            complaint = line.substring(at + ERROR.length());
        }
    }

    String complaint() {
        return complaint;
    }
}
