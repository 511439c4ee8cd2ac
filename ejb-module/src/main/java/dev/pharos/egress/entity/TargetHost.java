package dev.pharos.egress.entity;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a target in canonical form. Only three spellings exist: a dotted quad, IPv6 in brackets, or a name whose
 * last label is not a number, so that no resolver can read a name as an address (ends-in-a-number rule of the WHATWG URL
 * standard). Names are ASCII (IDNA), lower case, without the root dot.
 */
public final class TargetHost {

    private static final int MAX_NAME = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private final String text;
    private final IpAddress address;
    private final InetAddress socketAddress;

    private TargetHost(String text, IpAddress address) {
        this.text = text;
        this.address = address;
        this.socketAddress = address == null ? null : address.toInetAddress();
    }

    /**
     * Reads a host as in a URL.
     *
     * @throws InvalidTargetException if it is none of the three spellings
     */
    public static TargetHost parse(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return IpAddress.parse(text.substring(1, text.length() - 1))
                    .filter(address -> text.indexOf(':') >= 0)
                    .map(TargetHost::of)
                    .orElseThrow(() -> new InvalidTargetException("must hold an IPv6 address in its brackets"));
        }
        var name = canonicalName(text);
        return IpAddress.parse(name).map(TargetHost::of).orElseGet(() -> named(name));
    }

    /** A literal address. */
    public static TargetHost of(IpAddress address) {
        return new TargetHost(address.isV4() ? address.toString() : "[" + address + "]", address);
    }

    private static String canonicalName(String text) {
        try {
            // IDNA may turn other scripts' digits and dots into ASCII, so every rule is checked behind it.
            var ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException noName) {
            throw notAHost();
        }
    }

    private static TargetHost named(String name) {
        var lastLabel = name.substring(name.lastIndexOf('.') + 1);
        if (name.length() > MAX_NAME
                || !NAME.matcher(name).matches()
                || NUMBER.matcher(lastLabel).matches()) {
            throw notAHost();
        }
        return new TargetHost(name, null);
    }

    private static InvalidTargetException notAHost() {
        return new InvalidTargetException("must name a host, an IPv4 address or an IPv6 address in brackets");
    }

    /** The literal address, or empty for a name. */
    public Optional<IpAddress> address() {
        return Optional.ofNullable(address);
    }

    /** The literal address for sockets, or null for a name: the hot path wants no wrapper. */
    public InetAddress literal() {
        return socketAddress;
    }

    /** Whether the name stands for this very machine (RFC 6761 and the names of common hosts files). */
    public boolean isLocalName() {
        return address == null
                && (text.equals("localhost")
                        || text.endsWith(".localhost")
                        || text.equals("localhost.localdomain")
                        || text.equals("ip6-localhost")
                        || text.equals("ip6-loopback"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetHost host && text.equals(host.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As in a URL: IPv6 in brackets. */
    @Override
    public String toString() {
        return text;
    }
}
