package dev.pharos.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final String PURPOSE = "test";
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = new Vault();

    VaultTest() {
        vault.secrets = new InstallationSecrets() {
            @Override
            public byte[] get(String purpose) {
                var key = new byte[32];
                key[0] = (byte) purpose.length();
                return key;
            }
        };
    }

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(vault.open(PURPOSE, vault.close(PURPOSE, SECRET, OWNER), OWNER))
                .isEqualTo(SECRET);
    }

    @Test
    void neverLooksTheSame() {
        assertThat(vault.close(PURPOSE, SECRET, OWNER)).isNotEqualTo(vault.close(PURPOSE, SECRET, OWNER));
    }

    @Test
    void opensNothingForAnotherOwnerOrPurpose() {
        var stolen = vault.close(PURPOSE, SECRET, OWNER);

        assertThatThrownBy(() -> vault.open(PURPOSE, stolen, UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("another", stolen, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesAChange() {
        var changed = vault.close(PURPOSE, SECRET, OWNER);
        changed[13] ^= 1;

        assertThatThrownBy(() -> vault.open(PURPOSE, changed, OWNER)).isInstanceOf(IllegalStateException.class);
    }
}
