package dev.pharos.identity.rest;

import dev.pharos.identity.entity.OrganizationDraft;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of an organization. */
@Schema(name = "OrganizationForm")
public record OrganizationForm(
        @Schema(maxLength = 100, example = "Lighthouse Ltd") String name,

        @Schema(
                description = "All its host names; each is unique over the installation",
                example = "[\"status.example.com\"]")
        List<String> hosts) {

    static OrganizationForm of(OrganizationDraft draft) {
        return new OrganizationForm(draft.name(), draft.hosts());
    }

    OrganizationDraft draft() {
        return new OrganizationDraft(name, hosts);
    }
}
