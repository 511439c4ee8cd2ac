package dev.pharos.identity.boundary;

import dev.pharos.identity.control.GrantCache;
import dev.pharos.identity.control.GrantDesk;
import dev.pharos.identity.control.GrantStore;
import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.Issued;
import dev.pharos.identity.entity.LiveGrant;
import dev.pharos.identity.entity.Machine;
import dev.pharos.identity.entity.NewGrant;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys that programs show with every call. Made by admins, who may grant every scope there is. */
@Stateless
public class ApiKeys {

    @Inject
    GrantDesk desk;

    @Inject
    GrantStore store;

    @Inject
    GrantCache cache;

    @Inject
    Clock clock;

    /** Makes a key; it can be read in the answer and nowhere later. */
    public Issued<ApiKey> create(Person creator, NewGrant wanted) {
        var now = clock.instant();
        var secret = Secret.random(Secret.API_KEY_PREFIX);
        return desk.open(ApiKey.class, new ApiKey(Ids.next(), creator, wanted.checked(now), secret, now), secret);
    }

    /** @param after the id of the last one known; 0 for the first page */
    public List<GrantView<ApiKey>> list(long tenantId, long after, int limit) {
        return store.list(ApiKey.class, tenantId, after, limit);
    }

    public GrantView<ApiKey> get(long tenantId, UUID id) {
        return desk.get(ApiKey.class, tenantId, id);
    }

    /** Ends a key: here at once, on other nodes within seconds. */
    public void revoke(long tenantId, UUID id) {
        desk.close(get(tenantId, id).grant());
    }

    /** The program that shows this key; empty when the key is unknown, over or revoked. Answers may be three seconds old. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Machine> caller(Secret key) {
        var now = clock.instant();
        var credential = HexFormat.of().formatHex(key.hash());
        var live = cache.get(credential, () -> store.live(key)).filter(grant -> grant.isAlive(now));
        live.filter(grant -> grant.isUnnoted(now)).ifPresent(grant -> {
            store.used(ApiKey.class, grant.id(), now);
            cache.forget(credential);
        });
        return live.map(LiveGrant::machine);
    }
}
