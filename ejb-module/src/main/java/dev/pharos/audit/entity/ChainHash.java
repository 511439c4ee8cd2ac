package dev.pharos.audit.entity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes the audit log tamper-evident: the hash of an entry covers the hash of the entry before it, so that nobody
 * changes, removes, inserts or reorders entries without all later hashes telling (a hash chain, as in RFC 6962's spirit but
 * linear).
 */
public final class ChainHash {

    /** What the first entry builds on. */
    public static final byte[] GENESIS = new byte[32];

    private ChainHash() {}

    /** SHA-256 over the hash before and every field, each with its length, so that no two entries look alike. */
    public static byte[] of(byte[] previous, long tenantId, AuditEntry entry) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(previous, tenantId, entry));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(byte[] previous, long tenantId, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(tenantId);
            out.writeLong(entry.seq());
            out.writeLong(entry.at().toEpochMilli());
            var actor = entry.actor();
            write(out, entry.id(), actor.kind(), actor.id(), actor.name(), actor.address(), actor.userAgent());
            write(out, entry.action(), entry.objectType(), entry.objectId(), entry.objectName());
            write(out, entry.before(), entry.after());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object... fields) throws IOException {
        for (var field : fields) {
            if (field == null) {
                out.writeInt(-1);
            } else {
                var text = field.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }
}
