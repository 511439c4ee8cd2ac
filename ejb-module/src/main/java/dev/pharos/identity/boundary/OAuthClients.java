package dev.pharos.identity.boundary;

import dev.pharos.identity.control.GrantDesk;
import dev.pharos.identity.control.GrantStore;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.Issued;
import dev.pharos.identity.entity.NewGrant;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Programs that may ask for tokens. Made by admins, who may grant every scope there is. */
@Stateless
public class OAuthClients {

    @Inject
    GrantDesk desk;

    @Inject
    GrantStore store;

    @Inject
    Clock clock;

    /** Makes a client; its secret can be read in the answer and nowhere later. */
    public Issued<OAuthClient> create(Person creator, NewGrant wanted) {
        var now = clock.instant();
        var secret = Secret.random(Secret.CLIENT_PREFIX);
        var client = new OAuthClient(Ids.next(), creator, wanted.checked(now), secret, now);
        return desk.open(OAuthClient.class, client, secret);
    }

    /** @param after the id of the last one known; 0 for the first page */
    public List<GrantView<OAuthClient>> list(long tenantId, long after, int limit) {
        return store.list(OAuthClient.class, tenantId, after, limit);
    }

    public GrantView<OAuthClient> get(long tenantId, UUID id) {
        return desk.get(OAuthClient.class, tenantId, id);
    }

    /** Gives the client another secret; the old one is dead at once. Tokens that it was given go on until their end. */
    public Issued<OAuthClient> rotate(long tenantId, UUID id) {
        var view = get(tenantId, id);
        var secret = Secret.random(Secret.CLIENT_PREFIX);
        view.grant().replaceSecret(secret);
        desk.note(view.grant(), "secret_rotated");
        return new Issued<>(view, secret);
    }

    /** Ends a client and its tokens: here at once, on other nodes within seconds. */
    public void delete(long tenantId, UUID id) {
        desk.close(get(tenantId, id).grant());
    }
}
