package dev.pharos.probing.entity;

/**
 * Where the time of a check went, in milliseconds; null where a phase does not exist or was not reached. Redirects add
 * up. The phases of a complete answer sum up to its latency, so the transfer is what the others leave.
 *
 * @param dnsMs resolving the name; null for a literal address
 * @param connectMs TCP handshake
 * @param tlsMs TLS handshake; null without TLS
 * @param firstByteMs from the request until the first byte of the answer
 * @param transferMs from the first byte until the end of what was read
 */
public record Phases(Integer dnsMs, Integer connectMs, Integer tlsMs, Integer firstByteMs, Integer transferMs) {

    public static final Phases NONE = new Phases(null, null, null, null, null);
}
