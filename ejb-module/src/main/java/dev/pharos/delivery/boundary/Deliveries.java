package dev.pharos.delivery.boundary;

import dev.pharos.delivery.control.DeliveryBook;
import dev.pharos.delivery.control.DeliveryRows;
import dev.pharos.delivery.control.SigningSecrets;
import dev.pharos.delivery.entity.DeliveryStatus;
import dev.pharos.delivery.entity.LedgerEntry;
import dev.pharos.delivery.entity.LedgerFilter;
import dev.pharos.delivery.entity.Message;
import dev.pharos.delivery.entity.Receiver;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What leaves the house for customers and machines: taken in the transaction of what causes it, so that what rolls back is
 * never sent and what was promised is not lost; and the ledger of what became of it.
 */
@Stateless
public class Deliveries {

    @Inject
    DeliveryRows rows;

    @Inject
    DeliveryBook book;

    @Inject
    SigningSecrets secrets;

    @Inject
    Clock clock;

    private interface Access<T> {
        T run() throws SQLException;
    }

    /**
     * Takes a message for one receiver.
     *
     * @param purpose lower_snake_case; whoever waits for the end of it knows it by this
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public UUID post(long tenantId, String purpose, Receiver receiver, Message message) {
        return run(() -> rows.post(tenantId, purpose, receiver, message.with(receiver.token()), clock.instant()));
    }

    /**
     * Takes one message for many receivers, of one channel: {@link Message#TOKEN} becomes the token of each.
     *
     * @param topic each receiver gets the messages about it in their order, a later one when the earlier has arrived or was
     *     given up; null where order is nothing
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void circulate(long tenantId, String purpose, UUID topic, List<Receiver> receivers, Message message) {
        if (!receivers.isEmpty()) {
            run(() -> {
                rows.circulate(tenantId, purpose, topic, receivers, message, clock.instant());
                return null;
            });
        }
    }

    /** Lets nothing more go through this owner. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(long tenantId, UUID owner) {
        run(() -> {
            book.withdraw(tenantId, owner, clock.instant());
            return null;
        });
    }

    /** Encrypts the secret by which calls for this owner are signed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] seal(String signingSecret, UUID owner) {
        return secrets.close(signingSecret, owner);
    }

    /**
     * The ledger, newest first.
     *
     * @param before the number of the entry that was read last, or null
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<LedgerEntry> list(long tenantId, LedgerFilter filter, Long before, int limit) {
        return run(() -> book.list(tenantId, filter, before, limit));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LedgerEntry get(long tenantId, UUID id) {
        return run(() -> book.find(tenantId, id)).orElseThrow(() -> DomainException.notFound("delivery"));
    }

    /**
     * Tries it once more now, with all the patience of a new one; one that is underway is being tried. Refuses what arrived,
     * and what was forgotten.
     */
    public LedgerEntry retry(long tenantId, UUID id) {
        get(tenantId, id);
        var isDue = run(() -> book.retry(tenantId, id, clock.instant()));
        var entry = get(tenantId, id);
        if (!isDue && entry.status() != DeliveryStatus.PENDING) {
            throw new DomainException(
                    Kind.CONFLICT, "delivery-over", "This delivery has arrived, or is not wanted any more.");
        }
        return entry;
    }

    private static <T> T run(Access<T> access) {
        try {
            return access.run();
        } catch (SQLException e) {
            throw DomainException.unavailable("delivery", "Deliveries are out of reach right now.", e);
        }
    }
}
