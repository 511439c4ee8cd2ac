package dev.pharos.identity.entity;

import java.util.List;
import java.util.Map;

/**
 * What can be written of an organization.
 *
 * @param name as typed
 * @param hosts all its host names, as typed; null for none
 */
public record OrganizationDraft(String name, List<String> hosts) {

    public OrganizationDraft {
        hosts = hosts == null ? List.of() : hosts;
    }

    /** As the audit log tells it. */
    public Map<String, ?> told() {
        return Map.of("name", name, "hosts", hosts);
    }
}
