package dev.pharos.identity.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.pharos.identity.entity.PasswordRule;
import dev.pharos.platform.entity.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. Each hash holds
 * its memory while it runs, so only a few run at once; the others wait.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int PATIENCE_SECONDS = 5;
    private static final Argon2Function CURRENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Half of the processors: a hash keeps one busy, and what all of them hold at once has to be small beside the heap. */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private String nobodysHash;

    @PostConstruct
    void prepare() {
        nobodysHash = hash("nobody has this password");
    }

    /** The hash to store, parameters and salt included (PHC string format). */
    public String hash(String password) {
        return inTurn(() -> Password.hash(PasswordRule.normalize(password))
                .addRandomSalt(SALT_BYTES)
                .with(CURRENT)
                .getResult());
    }

    /** Whether the password fits the hash. */
    public boolean matches(String password, String hash) {
        return inTurn(() ->
                Password.check(PasswordRule.normalize(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** The same work as {@link #matches}, for an account that does not exist: time must not tell. */
    public void pretend(String password) {
        matches(password, nobodysHash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw DomainException.unavailable("busy", "Too many people log in right now.", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DomainException.unavailable("stopping", "The server is stopping.", stopped);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
