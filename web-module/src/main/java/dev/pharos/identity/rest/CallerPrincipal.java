package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.VerifiedToken;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller as containers and the MicroProfile JWT API know one. The groups are those of the current role, not those the
 * token was minted with.
 */
public final class CallerPrincipal implements JsonWebToken {

    private final Caller caller;
    private final Map<String, Object> claims;

    CallerPrincipal(Caller caller, VerifiedToken token, String rawToken) {
        this.caller = caller;
        this.claims = new TreeMap<>(token.claims());
        claims.put(Claims.groups.name(), caller.role().granted());
        claims.put(Claims.raw_token.name(), rawToken);
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.email();
    }

    @Override
    public Set<String> getGroups() {
        return caller.role().granted();
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims.keySet());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return caller.account().toString();
    }
}
