package dev.pharos.identity.boundary;

import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Profile;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What people can read about themselves. */
@Stateless
public class Accounts {

    @Inject
    AccountStore accounts;

    /** Who the caller is, where they are, and where else they belong. */
    public Profile profile(Person caller) {
        var account = accounts.find(caller.accountId()).orElseThrow(() -> DomainException.notFound("account"));
        var affiliations = accounts.affiliations(caller.accountId());
        var current = affiliations.stream()
                .filter(place -> place.tenantId() == caller.tenantId())
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("organization"));
        return new Profile(account.uuid(), account.email(), account.name(), current, affiliations);
    }
}
