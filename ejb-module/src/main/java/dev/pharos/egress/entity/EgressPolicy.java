package dev.pharos.egress.entity;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Which addresses this installation may connect to on behalf of its tenants. Closed are all special ranges, also behind
 * transition addresses, and the addresses of the machine itself; the operator opens ranges. The judgement looks at
 * numbers only, so it holds for the very address a socket connects to. Immutable.
 */
public final class EgressPolicy {

    /** The one refusal, whatever lies behind the address: it must not tell open ports from closed ones. */
    public static final String REFUSAL = "must not lead to an address that is closed to outgoing requests";

    private static final IpAddress V4_LOOPBACK = new IpAddress(0, IpAddress.V4_PREFIX | 0x7f00_0001L);
    private static final IpAddress V6_LOOPBACK = new IpAddress(0, 1);
    private static final List<Cidr> LOOPBACK = List.of(Cidr.parse("127.0.0.0/8"), new Cidr(V6_LOOPBACK, 128));

    private final List<Cidr> opened;
    private final Set<IpAddress> local;

    /**
     * @param opened ranges the operator opened
     * @param local the addresses of this machine's interfaces
     */
    public EgressPolicy(List<Cidr> opened, Set<IpAddress> local) {
        this.opened = List.copyOf(opened);
        this.local = Set.copyOf(local);
    }

    /** Whether a socket may connect to the address. */
    public boolean permits(InetAddress address) {
        return permits(IpAddress.of(address.getAddress()));
    }

    /** Whether a socket may connect to the address and to every address it carries. */
    public boolean permits(IpAddress address) {
        if (!permitsItself(address)) {
            return false;
        }
        for (var carried : CarriedAddresses.of(address)) {
            if (!permitsItself(carried)) {
                return false;
            }
        }
        return true;
    }

    private boolean permitsItself(IpAddress address) {
        if (local.contains(address)) {
            return openedAsLocal(address);
        }
        return !SpecialRanges.contain(address) || SpecialRanges.within(opened, address);
    }

    /** A range that happens to hold this machine does not open its own ports; naming its address, or loopback, does. */
    private boolean openedAsLocal(IpAddress address) {
        return opened.stream()
                .filter(range -> range.contains(address))
                .anyMatch(range -> range.isSingleAddress() || SpecialRanges.within(LOOPBACK, address));
    }

    /**
     * What can be said before a name is resolved: literal addresses and the names of this machine are judged at once.
     *
     * @throws InvalidTargetException if the host is closed
     */
    public void requireOpen(TargetHost host) {
        var closed = host.isLocalName()
                ? !permits(V4_LOOPBACK) && !permits(V6_LOOPBACK)
                : host.address().map(address -> !permits(address)).orElse(false);
        if (closed) {
            throw new InvalidTargetException(REFUSAL);
        }
    }
}
