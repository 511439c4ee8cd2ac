package dev.pharos.platform.live;

import java.security.Principal;
import java.util.UUID;

/**
 * Who is at the other end of a socket.
 *
 * @param session the log-in; the socket ends with it
 * @param tenantId internal, for keys
 * @param organization the only one this log-in may listen to
 */
public record Visitor(UUID session, long tenantId, UUID organization) implements Principal {

    @Override
    public String getName() {
        return session.toString();
    }
}
