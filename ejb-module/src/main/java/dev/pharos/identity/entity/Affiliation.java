package dev.pharos.identity.entity;

import java.util.UUID;

/**
 * One organization a person belongs to, and as what.
 *
 * @param tenantId internal, for keys
 */
public record Affiliation(long tenantId, UUID tenant, String name, String slug, Role role) {

    /** Whether a client means this organization: by its id or by its slug. */
    public boolean isCalled(String organization) {
        return slug.equalsIgnoreCase(organization) || tenant.toString().equalsIgnoreCase(organization);
    }
}
