package dev.pharos.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.identity.entity.Totp;
import dev.pharos.platform.boundary.InstallationSecrets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TotpVaultTest {

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final Totp TOTP = Totp.random();

    private final TotpVault vault = new TotpVault();

    TotpVaultTest() {
        vault.secrets = new InstallationSecrets() {
            @Override
            public byte[] get(String purpose) {
                return new byte[32];
            }
        };
    }

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(vault.open(vault.close(TOTP, ACCOUNT), ACCOUNT).secret()).isEqualTo(TOTP.secret());
    }

    @Test
    void neverLooksTheSame() {
        assertThat(vault.close(TOTP, ACCOUNT)).isNotEqualTo(vault.close(TOTP, ACCOUNT));
    }

    @Test
    void opensNothingForAnotherAccount() {
        var stolen = vault.close(TOTP, ACCOUNT);

        assertThatThrownBy(() -> vault.open(stolen, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesAChange() {
        var changed = vault.close(TOTP, ACCOUNT);
        changed[20] ^= 1;

        assertThatThrownBy(() -> vault.open(changed, ACCOUNT)).isInstanceOf(IllegalStateException.class);
    }
}
