package dev.pharos.identity.control;

import dev.pharos.identity.entity.Totp;
import dev.pharos.platform.boundary.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps the secrets of second factors encrypted, each bound to its account. */
@ApplicationScoped
public class TotpVault {

    private static final String PURPOSE = "totp";

    @Inject
    Vault vault;

    public byte[] close(Totp totp, UUID account) {
        return vault.close(PURPOSE, totp.secret(), account);
    }

    public Totp open(byte[] stored, UUID account) {
        return new Totp(vault.open(PURPOSE, stored, account));
    }
}
