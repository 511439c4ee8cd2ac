package dev.pharos.identity.rest;

import dev.pharos.egress.entity.Cidr;
import dev.pharos.egress.entity.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Finds the client behind proxies. Anybody can write {@code X-Forwarded-For}; only what our own proxies appended to it is
 * true, so it is read from the right, and only as long as trusted addresses speak.
 *
 * @param networks the operator's proxies
 */
record TrustedProxies(List<Cidr> networks) {

    TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * The first address from the right that is not one of our proxies, in its canonical text.
     *
     * @param peer who opened the connection
     * @param forwardedFor all values of the header in order, each with one or more addresses
     */
    String clientOf(String peer, List<String> forwardedFor) {
        var hops = forwardedFor.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
        // Servers write IPv6 out in full, and add the zone it came from.
        var client =
                address(peer.replaceFirst("%.*", "")).map(IpAddress::toString).orElse(peer);
        for (var index = hops.size() - 1; index >= 0 && isTrusted(client); index--) {
            var hop = address(hops.get(index));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get().toString();
        }
        return client;
    }

    private boolean isTrusted(String client) {
        return address(client)
                .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                .isPresent();
    }

    private static Optional<IpAddress> address(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return IpAddress.parse(bare);
    }
}
