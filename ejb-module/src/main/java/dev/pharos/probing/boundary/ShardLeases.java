package dev.pharos.probing.boundary;

import dev.pharos.probing.control.LeaseStore;
import dev.pharos.probing.entity.Leases;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Who probes which shard. Nodes hold leases on database time; live nodes share the shards evenly, and the leases of one
 * that died are taken over when they end.
 */
@Stateless
public class ShardLeases {

    /** How long a lease holds in the database after a heartbeat. */
    public static final Duration TERM = Duration.ofSeconds(15);

    /** How long before that its holder stops by itself. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    @Inject
    LeaseStore store;

    /** Says that the node lives; extends, takes and gives back leases. Answers what it holds now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Leases heartbeat(UUID node, String name) throws SQLException {
        var asked = System.nanoTime();
        store.beat(node, name, TERM);
        var held = store.extend(node, TERM);
        var share = store.share();
        if (held < share.most()) {
            store.take(node, share.most() - held, TERM);
        } else if (held > share.most()) {
            store.giveBack(node, held - share.most());
        }
        var epochs = store.held(node);
        return new Leases(
                epochs, share.lacks(epochs.size()), asked + TERM.minus(MARGIN).toNanos());
    }

    /** The leases of a node as the database sees them, kept from changing until the caller's transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<Integer, Long> fence(UUID node) throws SQLException {
        return store.fence(node);
    }

    /** Gives everything back: a node that stops is replaced at once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void leave(UUID node) throws SQLException {
        store.leave(node);
    }
}
