package dev.pharos.audit.entity;

import java.util.Arrays;

/**
 * An entry together with the hash that was stored with it.
 *
 * @param hash 32 bytes
 */
public record ChainLink(AuditEntry entry, byte[] hash) {

    /** Whether the entry, put at this place behind that hash, is what its own hash was made of. */
    boolean belongs(long tenantId, long place, byte[] previous) {
        return Arrays.equals(ChainHash.of(previous, tenantId, entry.at(place)), hash);
    }

    /** Whether it stands where it was put and nothing of it was touched. */
    boolean follows(long tenantId, byte[] previous) {
        return belongs(tenantId, entry.seq(), previous);
    }
}
