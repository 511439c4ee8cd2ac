package dev.pharos.identity.control;

import dev.pharos.tenancy.entity.Usage;
import dev.pharos.tenancy.entity.UsageSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many people belong to a tenant. */
@ApplicationScoped
public class MemberUsage implements UsageSource {

    @Inject
    AccountStore accounts;

    @Override
    public Usage usage(long tenantId) {
        return new Usage(0, accounts.members(tenantId), 0, null);
    }
}
