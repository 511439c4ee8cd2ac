package dev.pharos.identity.control;

import dev.pharos.identity.entity.Totp;
import dev.pharos.platform.boundary.InstallationSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the secrets of second factors encrypted (AES-256-GCM), each bound to its account: one that is copied to another
 * account's row opens nothing.
 */
@ApplicationScoped
public class TotpVault {

    private static final String PURPOSE = "totp";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Inject
    InstallationSecrets secrets;

    /** Nonce, ciphertext and tag. */
    public byte[] close(Totp totp, UUID account) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, account, totp.secret());
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    public Totp open(byte[] stored, UUID account) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var closed = new byte[buffer.remaining()];
        buffer.get(closed);
        return new Totp(run(Cipher.DECRYPT_MODE, nonce, account, closed));
    }

    private byte[] run(int mode, byte[] nonce, UUID account, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var key = new SecretKeySpec(secrets.get(PURPOSE), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(account.getMostSignificantBits())
                    .putLong(account.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The second factor cannot be read", broken);
        }
    }
}
