package dev.pharos.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Knows who may listen. The identity component implements it. */
public interface Gatekeeper {

    /** Who the credential of an upgrade request stands for; empty without one. */
    Optional<Visitor> ofRequest();

    /** Whether the request carries a credential that browsers add by themselves. */
    boolean isAmbient(HttpServletRequest request);

    /** Who an access token stands for; empty when it is not good. */
    Optional<Visitor> ofToken(String token);

    /** Those of these log-ins that still live, as the database says it now. */
    Set<UUID> alive(Collection<UUID> sessions);
}
