package dev.pharos.probing.entity;

import dev.pharos.egress.entity.TargetHost;

/** What to probe and what counts as success, prepared once so that a probe parses nothing. */
public sealed interface ProbeSpec {

    /** From the start until the end of everything, redirects included, in milliseconds. */
    int timeoutMs();

    /** The name or literal address to connect to first; the key of limits per target host. */
    TargetHost host();

    /**
     * An HTTP request.
     *
     * @param request what is sent
     * @param accepted the statuses that count as success
     * @param maxRedirects how many redirects are followed, 0 to 5; with 0 the redirect itself is judged
     * @param timeoutMs total deadline
     * @param keyword what the body must or must not hold; null when the body does not matter
     * @param verifyTls whether certificate and host name must be valid
     */
    record Http(
            HttpRequest request,
            StatusRanges accepted,
            int maxRedirects,
            int timeoutMs,
            Keyword keyword,
            boolean verifyTls)
            implements ProbeSpec {

        /** More redirects than this are never followed. */
        public static final int MAX_REDIRECTS = 5;

        public Http {
            requirePositive(timeoutMs);
            if (maxRedirects < 0 || maxRedirects > MAX_REDIRECTS) {
                throw new IllegalArgumentException("maxRedirects must be 0 to " + MAX_REDIRECTS);
            }
        }

        @Override
        public TargetHost host() {
            return request.url().host();
        }
    }

    /** A TCP connection that is closed as soon as it stands. */
    record Port(TargetHost host, int port, int timeoutMs) implements ProbeSpec {

        public Port {
            requirePositive(timeoutMs);
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port must be 1 to 65535");
            }
        }
    }

    private static void requirePositive(int timeoutMs) {
        if (timeoutMs <= 0) {
            throw new IllegalArgumentException("timeoutMs must be positive");
        }
    }
}
