package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;

/**
 * Where a request came from.
 *
 * @param address the client's IP address, after trusted proxies
 * @param userAgent as the client calls itself, at most {@value #MAX_USER_AGENT_LENGTH} characters
 */
public record ClientInfo(String address, String userAgent) {

    private static final int MAX_USER_AGENT_LENGTH = 255;

    public ClientInfo {
        var agent = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", " ");
        userAgent = agent.substring(0, Math.min(agent.length(), MAX_USER_AGENT_LENGTH));
    }

    /** Whoever this is, as the audit log knows somebody who is not logged in. */
    public Actor stranger() {
        return new Actor(Actor.Kind.ANONYMOUS, null, "anonymous", address, userAgent);
    }
}
