package dev.pharos.platform.control;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Keeps EclipseLink from asking a lost database again: it would hold a request for half a minute where a client wants to hear
 * at once that it may try later. Other persistence providers do not know this class.
 */
public final class Impatience implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
