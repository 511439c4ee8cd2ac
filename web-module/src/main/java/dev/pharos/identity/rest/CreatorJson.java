package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Account;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made something; null where the account is gone. */
@Schema(name = "Creator")
public record CreatorJson(UUID id, String email) {

    static CreatorJson of(Account account) {
        return account == null ? null : new CreatorJson(account.uuid(), account.email());
    }
}
