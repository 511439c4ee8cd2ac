package dev.pharos.audit.entity;

import java.util.Locale;

/**
 * What came of walking a chain from its first entry to its head.
 *
 * @param intact whether every entry is what was written, where it was written, and none is missing
 * @param entries how many there are
 * @param head the hash at which the chain ends, in hexadecimal digits
 * @param firstBroken the number of the first entry that is not as it was; null for an intact chain
 * @param reason what is wrong there; null for an intact chain
 */
public record Verification(boolean intact, long entries, String head, Long firstBroken, Flaw reason) {

    /** What somebody did to a chain. */
    public enum Flaw {
        /** What the entry says, or its hash, is not what was written. */
        CHANGED,
        /** The entry was removed. */
        MISSING,
        /** The entry was never written by Pharos. */
        INSERTED,
        /** The entry was written, but at another place. */
        REORDERED,
        /** This entry and all after it were removed. */
        CUT_OFF;

        /** The name outside: lower_snake_case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verification intact(long entries, ChainHead head) {
        return new Verification(true, entries, head.text(), null, null);
    }

    static Verification broken(long entries, ChainHead head, long at, Flaw flaw) {
        return new Verification(false, entries, head.text(), at, flaw);
    }
}
