package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.ClientTokens;
import dev.pharos.identity.control.GrantCache;
import dev.pharos.identity.control.GrantStore;
import dev.pharos.identity.control.RevokedTokens;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.ClientToken;
import dev.pharos.identity.entity.GrantRevoked;
import dev.pharos.identity.entity.IssuedToken;
import dev.pharos.identity.entity.Issuer;
import dev.pharos.identity.entity.LiveGrant;
import dev.pharos.identity.entity.Machine;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Scopes;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The authorization server for programs (RFC 6749 §4.4, 7009, 7662) and what the API asks of it. */
@Stateless
public class OAuthServer {

    private static final System.Logger LOG = System.getLogger(OAuthServer.class.getName());

    @Inject
    GrantStore store;

    @Inject
    GrantCache cache;

    @Inject
    ClientTokens tokens;

    @Inject
    RevokedTokens revoked;

    @Inject
    Throttle throttle;

    @Inject
    AuditLog audit;

    @Inject
    Event<GrantRevoked> ended;

    @Inject
    Clock clock;

    /**
     * The client that shows its id and secret, or empty. Wrong ones are counted, and refused with THROTTLED when there are
     * too many. The right secret is let in even then: nobody guesses 256 bits, but anybody could lock a client out.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Machine> authenticate(String id, Secret secret, ClientInfo from) {
        var client = Ids.parse(id).flatMap(store::client).filter(found -> found.isKnownBy(secret));
        var machine = client.map(OAuthClient::uuid).flatMap(store::live).map(LiveGrant::machine);
        if (machine.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "event=client_refused address={0}", from.address());
            throttle.attempt(Throttle.Purpose.CLIENT, from, id);
        }
        return machine;
    }

    /** A token for a client; empty when it asks for a scope that it has not. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<IssuedToken> issue(Machine client, Optional<String> scope, Issuer issuer) {
        return Scopes.known(client.scopes()).narrowedTo(scope).map(scopes -> {
            store.live(client.id()).ifPresent(this::noteUse);
            var token = tokens.mint(client.id(), client.tenant(), scopes, issuer);
            return new IssuedToken(token, ClientTokens.LIFE, scopes);
        });
    }

    /** Ends a token of this client; what is none, or another client's, is not there to be ended. */
    public void revoke(Machine client, String token, Issuer issuer) {
        tokens.verify(token, issuer)
                .filter(known -> known.client().equals(client.id()))
                .filter(revoked::add)
                .ifPresent(known -> {
                    audit.record(
                            client.tenantId(), Deed.of("oauth_client", "token_revoked", client.id(), client.name()));
                    ended.fire(new GrantRevoked(client.id()));
                });
    }

    /** What is to be known of a token of the client's own organization, as the database says it now; else empty. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ClientToken> introspect(Machine client, String token, Issuer issuer) {
        return tokens.verify(token, issuer)
                .filter(known -> known.tenant().equals(client.tenant()))
                .filter(known -> live(known).isPresent());
    }

    /** The token as the API may take it: good, though its client may have been deleted. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ClientToken> verify(String token, Issuer issuer) {
        return tokens.verify(token, issuer);
    }

    /** The program behind a good token; empty when it was revoked or its client deleted. May be three seconds old. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Machine> caller(ClientToken token) {
        var credential = token.id().toString();
        var live = cache.get(credential, () -> live(token));
        live.filter(grant -> grant.isUnnoted(clock.instant())).ifPresent(grant -> {
            noteUse(grant);
            cache.forget(credential);
        });
        return live.map(LiveGrant::machine);
    }

    /** The client with those of the token's scopes that it still has. */
    private Optional<LiveGrant> live(ClientToken token) {
        return revoked.contains(token.id())
                ? Optional.empty()
                : store.live(token.client())
                        .filter(grant -> grant.machine().tenant().equals(token.tenant()))
                        .map(grant -> grant.limitedTo(token.scopes()));
    }

    private void noteUse(LiveGrant grant) {
        store.used(OAuthClient.class, grant.id(), clock.instant());
    }
}
