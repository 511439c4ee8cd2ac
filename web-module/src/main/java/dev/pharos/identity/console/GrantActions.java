package dev.pharos.identity.console;

import dev.pharos.identity.boundary.ApiKeys;
import dev.pharos.identity.boundary.OAuthClients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What can be done to a key or a client with one press of a button; which one it is comes with the request. */
@Named("grantActions")
@RequestScoped
public class GrantActions {

    private static final String CHOSEN = "grantId";

    @Inject
    Access access;

    @Inject
    ApiKeys keys;

    @Inject
    OAuthClients clients;

    @Inject
    ShownSecret shown;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    public void revokeKey() {
        act((tenant, id) -> {
            var name = keys.get(tenant, id).grant().name();
            keys.revoke(tenant, id);
            page.done("api.done.key", name);
        });
    }

    public void deleteClient() {
        act((tenant, id) -> {
            var name = clients.get(tenant, id).grant().name();
            clients.delete(tenant, id);
            page.done("api.done.client", name);
        });
    }

    public void rotateClient() {
        act((tenant, id) -> shown.client(clients.rotate(tenant, id)));
    }

    private void act(BiConsumer<Long, UUID> action) {
        try {
            action.accept(access.administering(), chosen());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private UUID chosen() {
        return Ids.parse(String.valueOf(external.getRequestParameterMap().get(CHOSEN)))
                .orElseThrow(() -> DomainException.notFound("api-key"));
    }
}
