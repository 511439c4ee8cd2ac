package dev.pharos.monitoring.entity;

import java.util.List;
import java.util.Map;

/** What a check does beyond its target; complete, validated, with every default filled in. */
public sealed interface MonitorSettings {

    HealthRule rule();

    /**
     * A range of HTTP status codes, both ends included.
     *
     * @param from 100 to 599
     * @param to from to 599
     */
    record StatusRange(int from, int to) {

        public boolean contains(int status) {
            return from <= status && status <= to;
        }

        /** {@code 200} or {@code 200-299}. */
        public String text() {
            return from == to ? String.valueOf(from) : from + "-" + to;
        }
    }

    /**
     * What the body must hold.
     *
     * @param text the text itself, or an RE2 pattern
     * @param pattern whether it is a pattern (RE2 syntax: linear time)
     * @param inverted whether the body must <em>not</em> hold it
     */
    record Keyword(String text, boolean pattern, boolean inverted) {}

    /**
     * An HTTP request.
     *
     * @param method GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS
     * @param headers sent as they are, in this order
     * @param body sent with a POST, PUT, PATCH or DELETE, or null
     * @param acceptedStatus never empty
     * @param followRedirects up to five hops, each through the egress gate
     * @param verifyTls whether the certificate must be trusted and name the host
     * @param keyword null for a monitor of type HTTP
     */
    record Http(
            String method,
            Map<String, String> headers,
            String body,
            List<StatusRange> acceptedStatus,
            boolean followRedirects,
            boolean verifyTls,
            Keyword keyword,
            HealthRule rule)
            implements MonitorSettings {}

    /** A TCP connection. */
    record Port(HealthRule rule) implements MonitorSettings {}
}
