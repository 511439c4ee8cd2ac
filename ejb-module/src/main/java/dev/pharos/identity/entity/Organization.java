package dev.pharos.identity.entity;

import dev.pharos.tenancy.entity.Tenant;
import java.util.List;

/**
 * An organization as one who belongs to it sees it.
 *
 * @param hosts its host names
 * @param role what the caller is there
 */
public record Organization(Tenant tenant, List<String> hosts, Role role) {

    public Organization {
        hosts = List.copyOf(hosts);
    }

    /** What can be changed of it, as it is now. */
    public OrganizationDraft draft() {
        return new OrganizationDraft(tenant.name(), hosts);
    }
}
