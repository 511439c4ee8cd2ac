package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Profile;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** What people can read and say about themselves. */
@Stateless
public class Accounts {

    @Inject
    AccountStore accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Changes what the caller is called. */
    public Profile rename(Person caller, String name) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > Account.MAX_NAME_LENGTH) {
            throw DomainException.invalid("name", "must have 1 to " + Account.MAX_NAME_LENGTH + " characters");
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("name", "must not contain control characters");
        }
        var account = accounts.lock(caller.accountId()).orElseThrow(() -> DomainException.notFound("account"));
        var former = account.name();
        account.rename(stripped, clock.instant());
        audit.record(
                caller.tenantId(),
                Deed.updated(
                        "account", account.uuid(), account.email(), Map.of("name", former), Map.of("name", stripped)));
        return profile(caller);
    }

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
