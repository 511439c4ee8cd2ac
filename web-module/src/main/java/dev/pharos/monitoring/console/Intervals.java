package dev.pharos.monitoring.console;

import dev.pharos.platform.console.Page;

/** Intervals in words. */
final class Intervals {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Intervals() {}

    static String text(Page page, int seconds) {
        if (seconds % HOUR == 0) {
            return page.text("interval.hours", seconds / HOUR);
        }
        return seconds % MINUTE == 0
                ? page.text("interval.minutes", seconds / MINUTE)
                : page.text("interval.seconds", seconds);
    }
}
