package dev.pharos.identity.boundary;

import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Person;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who this request acts for. */
@RequestScoped
public class CurrentCaller {

    @Inject
    CurrentTenant tenant;

    private Caller caller;

    /** Called once per request by the authentication. */
    public void become(Caller authenticated) {
        this.caller = authenticated;
        tenant.select(authenticated.tenantId(), authenticated.tenant());
    }

    /** The caller, or empty for a request without a good credential. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** The caller of a request that needs one. */
    public Caller get() {
        return find().orElseThrow(() -> new DomainException(
                DomainException.Kind.UNAUTHENTICATED, "unauthenticated", "This needs a signed-in caller."));
    }

    /** The caller of a request that only a person may make: what belongs to a person, a program has not. */
    public Person person() {
        if (get() instanceof Person person) {
            return person;
        }
        throw new DomainException(
                DomainException.Kind.FORBIDDEN, "person-required", "This is for people who are logged in.");
    }
}
