package dev.pharos.audit.entity;

import dev.pharos.audit.entity.Verification.Flaw;
import java.util.Arrays;

/**
 * Walks a chain in the order of its numbers and finds the first entry that is not what was written there. It keeps a few
 * entries at a time, however long the chain is.
 */
public final class ChainWalk {

    private final long tenantId;
    private byte[] previous = ChainHash.GENESIS;
    private long good;
    private long entries;
    private long lastSeq;

    /** The first entry that does not fit; whatever comes after it only helps to tell why. */
    private ChainLink suspect;

    private Flaw flaw;
    private byte[] hashBefore;

    public ChainWalk(long tenantId) {
        this.tenantId = tenantId;
    }

    /** The number of the entry that was walked last; 0 before the first. */
    public long lastSeq() {
        return lastSeq;
    }

    public void step(ChainLink link) {
        entries++;
        lastSeq = link.entry().seq();
        if (suspect != null) {
            explain(link);
        } else if (lastSeq == good + 1 && link.follows(tenantId, previous)) {
            previous = link.hash();
            good = lastSeq;
        } else {
            suspect = link;
            flaw = lastSeq == good + 1 ? Flaw.CHANGED : Flaw.MISSING;
        }
        hashBefore = link.hash();
    }

    /** A genuine entry that belongs where the suspect stands tells that it was moved: by a swap or by an insertion. */
    private void explain(ChainLink link) {
        var place = good + 1;
        if (flaw == Flaw.CHANGED && link.belongs(tenantId, place, previous)) {
            var before = lastSeq == place + 1 ? link.hash() : hashBefore;
            flaw = suspect.belongs(tenantId, lastSeq, before) ? Flaw.REORDERED : Flaw.INSERTED;
        }
    }

    /** After the last entry: holds the chain against the place where it was last known to end. */
    public Verification end(ChainHead head) {
        if (good >= head.seq() && entries > head.seq()) {
            return Verification.broken(entries, head, head.seq() + 1, Flaw.INSERTED);
        }
        if (suspect != null) {
            // Renumbered entries close the gap that one of them left; the head still counts it.
            var shorter = flaw == Flaw.CHANGED && entries < head.seq();
            return Verification.broken(entries, head, good + 1, shorter ? Flaw.MISSING : flaw);
        }
        if (good < head.seq()) {
            return Verification.broken(entries, head, good + 1, Flaw.CUT_OFF);
        }
        return Arrays.equals(previous, head.hash())
                ? Verification.intact(entries, head)
                : Verification.broken(entries, head, good, Flaw.CHANGED);
    }
}
