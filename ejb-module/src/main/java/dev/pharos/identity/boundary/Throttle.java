package dev.pharos.identity.boundary;

import dev.pharos.identity.control.ThrottleRules;
import dev.pharos.identity.control.ThrottleStore;
import dev.pharos.identity.entity.Bucket;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.SlidingWindow.Limit;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Limits guessing: so many attempts per client address and per account, counted by all nodes together. */
@Stateless
public class Throttle {

    private static final System.Logger LOG = System.getLogger(Throttle.class.getName());

    /** What is limited; each has its own counters. */
    public enum Purpose {
        LOGIN,
        REGISTER,
        /** Asking for a mail, by address of the client and of the mail. */
        FORGOT,
        /** Choosing a new password with a secret out of a mail. */
        RESET,
        /** Wrong credentials of OAuth clients; right ones are not counted. */
        CLIENT,
        /** Mail that invites one address. */
        INVITATION,
        /** Invitations that one organization sends. */
        INVITER,
        /** The password of a status page, by address of the client. */
        PAGE,
        /** Wrong passwords of one status page, wherever they come from; right ones are not counted. */
        PAGE_GUESS,
        /** Asking for news of a status page, by address of the client. */
        SUBSCRIBER,
        /** What asks one address whether it wants news: in a short while, */
        SUBSCRIPTION,
        /** and in a day. */
        SUBSCRIPTION_DAY,
        /** The same for all addresses at one web server. */
        SUBSCRIPTION_HOST
    }

    @Inject
    ThrottleStore store;

    @Inject
    ThrottleRules rules;

    /**
     * Counts an attempt, or refuses it saying how long to wait. Short and in its own transaction: the locks must not be
     * held while a password is hashed, and the count must stay when the attempt fails.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void attempt(Purpose purpose, ClientInfo client, String account) {
        attempt(
                purpose,
                Bucket.ofAddress(purpose.name(), client.address()),
                Bucket.ofAccount(purpose.name(), account == null ? "" : account));
    }

    /** The same where no account is known: by the client's address alone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void attempt(Purpose purpose, ClientInfo client) {
        attempt(purpose, Bucket.ofAddress(purpose.name(), client.address()));
    }

    /** Counts an attempt on an account or an address alone, wherever it comes from. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void attempt(Purpose purpose, String account) {
        attempt(purpose, Bucket.ofAccount(purpose.name(), account));
    }

    /** Refuses like an attempt, and counts nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void require(Purpose purpose, String account) {
        locked(rules.of(purpose.name()), Bucket.ofAccount(purpose.name(), account));
    }

    private void attempt(Purpose purpose, Bucket... counted) {
        var limit = rules.of(purpose.name());
        locked(limit, counted)
                .forEach((bucket, entry) ->
                        store.save(bucket.key(), entry.window().plus(entry.now(), limit)));
    }

    /** The windows of buckets that all have room for one more attempt. */
    private Map<Bucket, ThrottleStore.Locked> locked(Limit limit, Bucket... counted) {
        var buckets = new TreeSet<>(List.of(counted));
        var locked = new TreeMap<Bucket, ThrottleStore.Locked>();
        buckets.forEach(bucket -> locked.put(bucket, store.lock(bucket.key())));
        var wait = locked.values().stream()
                .map(entry -> entry.window().waitAt(entry.now(), limit))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw DomainException.throttled(wait);
        }
        return locked;
    }

    /** Removes counters that have run out. */
    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "throttle-sweep")
    void sweep() {
        try {
            store.sweep(rules.longestPeriod(
                    Arrays.stream(Purpose.values()).map(Purpose::name).toArray(String[]::new)));
        } catch (RuntimeException failure) {
            // A timer callback that throws would be removed by the container.
            LOG.log(System.Logger.Level.WARNING, "event=throttle_sweep_failed reason={0}", failure.getMessage());
        }
    }
}
