package dev.pharos.egress.control;

import dev.pharos.egress.entity.Cidr;
import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.InvalidTargetException;
import dev.pharos.egress.entity.IpAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The egress policy in force: the ranges opened by configuration, and the interfaces as they are now. */
@ApplicationScoped
public class EgressPolicies {

    private static final Logger LOGGER = System.getLogger(EgressPolicies.class.getName());
    private static final Duration REFRESH = Duration.ofSeconds(30);

    private List<Cidr> opened;
    private Clock clock;
    private volatile Dated current;

    private record Dated(EgressPolicy policy, Instant until) {}

    /** For the container's proxy. */
    protected EgressPolicies() {}

    /**
     * @param allow comma-separated ranges open beside the public addresses; empty for none
     * @throws IllegalStateException if one is no range: starting with a gate other than the configured one would be worse
     */
    @Inject
    public EgressPolicies(@ConfigProperty(name = "pharos.egress.allow") Optional<String> allow, Clock clock) {
        this.opened = parse(allow.orElse(""));
        this.clock = clock;
        this.current = read(clock.instant());
        LOGGER.log(Level.INFO, "egress: open beside public addresses: {0}", opened);
    }

    private static List<Cidr> parse(String ranges) {
        try {
            return Stream.of(ranges.split(","))
                    .map(String::strip)
                    .filter(range -> !range.isEmpty())
                    .map(Cidr::parse)
                    .toList();
        } catch (InvalidTargetException invalid) {
            throw new IllegalStateException("pharos.egress.allow " + invalid.getMessage(), invalid);
        }
    }

    /** Cheap enough for every probe; interfaces are read again every 30 s. */
    public EgressPolicy current() {
        var dated = current;
        var now = clock.instant();
        if (now.isAfter(dated.until)) {
            dated = read(now);
            current = dated;
        }
        return dated.policy;
    }

    private Dated read(Instant now) {
        return new Dated(new EgressPolicy(opened, localAddresses()), now.plus(REFRESH));
    }

    private static Set<IpAddress> localAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> IpAddress.of(address.getAddress()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException unreadable) {
            throw new IllegalStateException("the addresses of this machine cannot be read", unreadable);
        }
    }
}
