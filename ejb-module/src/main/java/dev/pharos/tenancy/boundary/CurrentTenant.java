package dev.pharos.tenancy.boundary;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The tenant this request acts for. Who may name it is decided where the caller is authenticated. */
@RequestScoped
public class CurrentTenant {

    private long id;
    private UUID uuid;

    /** Called once per request by the authentication, never with what a client sent. */
    public void select(long selectedId, UUID selectedUuid) {
        this.id = selectedId;
        this.uuid = selectedUuid;
    }

    /** Internal, for keys. */
    public long id() {
        requireSelected();
        return id;
    }

    public UUID uuid() {
        requireSelected();
        return uuid;
    }

    /** Whether this request acts for a tenant at all. */
    public boolean isSelected() {
        return uuid != null;
    }

    private void requireSelected() {
        if (uuid == null) {
            throw new DomainException(
                    DomainException.Kind.UNAUTHENTICATED, "unauthenticated", "This needs a signed-in caller.");
        }
    }
}
