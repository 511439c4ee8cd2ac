package dev.pharos.delivery.control;

import dev.pharos.platform.boundary.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keeps the secrets by which calls are signed encrypted, each bound to its owner. */
@ApplicationScoped
public class SigningSecrets {

    private static final String PURPOSE = "webhook-signing";

    @Inject
    Vault vault;

    public byte[] close(String secret, UUID owner) {
        return vault.close(PURPOSE, secret.getBytes(StandardCharsets.UTF_8), owner);
    }

    byte[] open(byte[] stored, UUID owner) {
        return vault.open(PURPOSE, stored, owner);
    }
}
