package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Person;
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
    private final String name;
    private final Map<String, Object> claims;

    CallerPrincipal(Person person, VerifiedToken token, String rawToken) {
        this(person, person.email(), token.claims(), rawToken);
    }

    /** @param claims what the credential says; nothing where it is no token */
    CallerPrincipal(Caller caller, String name, Map<String, Object> claims, String credential) {
        this.caller = caller;
        this.name = name;
        this.claims = new TreeMap<>(claims);
        this.claims.put(Claims.groups.name(), caller.granted());
        this.claims.put(Claims.raw_token.name(), credential);
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getGroups() {
        return caller.granted();
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
        return caller.getClass().getSimpleName() + " of " + caller.tenant();
    }
}
