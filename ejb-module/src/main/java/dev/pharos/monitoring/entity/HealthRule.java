package dev.pharos.monitoring.entity;

/**
 * When a monitor changes its status: DOWN after {@code failures} of the last {@code failureWindow} checks failed, up again
 * after {@code successes} of the last {@code successWindow} succeeded. A good check slower than {@code degradedAfterMs}
 * counts as slow; slow checks degrade by the failure numbers.
 *
 * @param failures 1 to failureWindow
 * @param failureWindow 1 to {@value #MAX_WINDOW}
 * @param successes 1 to successWindow
 * @param successWindow 1 to {@value #MAX_WINDOW}
 * @param degradedAfterMs latency limit in milliseconds, or null for none
 */
public record HealthRule(int failures, int failureWindow, int successes, int successWindow, Integer degradedAfterMs) {

    public static final int MAX_WINDOW = 10;
    public static final HealthRule DEFAULT = new HealthRule(2, 3, 2, 3, null);

    public HealthRule {
        requireMofN(failures, failureWindow);
        requireMofN(successes, successWindow);
    }

    private static void requireMofN(int m, int n) {
        if (m < 1 || m > n || n > MAX_WINDOW) {
            throw new IllegalArgumentException(m + " of " + n + " is no rule");
        }
    }

    /** The verdict on a good check of this latency. */
    public Verdict judge(int latencyMs) {
        return degradedAfterMs != null && latencyMs > degradedAfterMs ? Verdict.SLOW : Verdict.UP;
    }

    int window() {
        return Math.max(failureWindow, successWindow);
    }
}
