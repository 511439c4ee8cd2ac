package dev.pharos.audit.console;

import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.Verification;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the table: an entry, or the place where one should be.
 *
 * @param seq its number
 * @param entry null where it is gone
 * @param broken whether this is where somebody touched the log
 */
public record AuditLine(long seq, AuditEntry entry, boolean broken) {

    /** The lines of a page, newest first; {@code found} is null as long as nobody asked. */
    static List<AuditLine> of(List<AuditEntry> page, Verification found) {
        var broken = found == null || found.intact() ? 0 : found.firstBroken();
        var lines = new ArrayList<AuditLine>();
        for (var entry : page) {
            if (lines.stream().noneMatch(AuditLine::broken) && entry.seq() < broken) {
                lines.add(new AuditLine(broken, null, true));
            }
            lines.add(new AuditLine(entry.seq(), entry, entry.seq() == broken));
        }
        return lines;
    }

    public boolean isGone() {
        return entry == null;
    }

    public List<Difference> differences() {
        return Difference.of(entry);
    }

    /** What was done, in words: the object and the verb of the action. */
    public String action() {
        var words = entry.action().replace('_', ' ').replace(".", ": ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
