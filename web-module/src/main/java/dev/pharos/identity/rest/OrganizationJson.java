package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Organization;
import dev.pharos.identity.entity.Role;
import dev.pharos.tenancy.entity.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organization as those who belong to it see it.
 *
 * @param role what the caller is there
 */
@Schema(name = "Organization")
public record OrganizationJson(
        UUID id,
        String name,
        String slug,
        List<String> hosts,
        Plan plan,
        Role role,
        Instant createdAt,
        Instant updatedAt) {

    public OrganizationJson {
        hosts = List.copyOf(hosts);
    }

    static OrganizationJson of(Organization organization) {
        var tenant = organization.tenant();
        return new OrganizationJson(
                tenant.uuid(),
                tenant.name(),
                tenant.slug(),
                organization.hosts(),
                tenant.plan(),
                organization.role(),
                tenant.createdAt(),
                tenant.updatedAt());
    }
}
