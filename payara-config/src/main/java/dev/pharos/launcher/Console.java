package dev.pharos.launcher;

/** What the operator at the terminal reads. */
final class Console {

    private Console() {}

    static void say(String line) {
        System.out.println("pharos: " + line);
    }

    static void refuse(String line) {
        System.err.println("pharos: " + line);
    }
}
