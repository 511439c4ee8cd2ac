package dev.pharos.probing.client;

import dev.pharos.egress.entity.EgressPolicy;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which addresses the egress policy in force permits: it holds for half a minute, and a monitor asks about the
 * same address at every check. Belongs to one event loop.
 */
final class Permitted {

    private static final int MOST = 10_000;

    private final Set<InetAddress> known = new HashSet<>();
    private EgressPolicy judge;

    boolean contains(EgressPolicy policy, InetAddress address) {
        if (policy != judge || known.size() >= MOST) {
            known.clear();
            judge = policy;
        }
        return known.contains(address) || policy.permits(address) && known.add(address);
    }
}
