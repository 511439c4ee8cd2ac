package dev.pharos.launcher;

/** What the operator at the terminal reads. */
final class Console {

    private static volatile boolean quiet;

    private Console() {}

    /** Says nothing from now on but refusals. */
    static void quiet() {
        quiet = true;
    }

    static void say(String line) {
        if (!quiet) {
            System.out.println("pharos: " + line);
        }
    }

    static void refuse(String line) {
        System.err.println("pharos: " + line);
    }
}
