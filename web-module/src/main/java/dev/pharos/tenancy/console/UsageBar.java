package dev.pharos.tenancy.console;

import dev.pharos.tenancy.entity.PlanLimits;

/**
 * How much of a limit is used.
 *
 * @param name the key of its text
 */
public record UsageBar(String name, long used, int limit) {

    private static final int WHOLE = 100;

    public boolean isLimited() {
        return limit != PlanLimits.UNLIMITED;
    }

    public boolean isFull() {
        return isLimited() && used >= limit;
    }

    /** From 0 to 100; something that is used at all can be seen. */
    public int percent() {
        return used == 0 || !isLimited() ? 0 : (int) Math.max(1, Math.min(WHOLE, used * WHOLE / limit));
    }
}
