package dev.pharos.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TlsTest {

    @Test
    void isKnownByItsName() {
        assertThat(Tls.of("starttls")).isEqualTo(Tls.STARTTLS);
        assertThatThrownBy(() -> Tls.of("perhaps")).hasMessageContaining("pharos.mail.tls");
    }

    @Test
    void protectsAPasswordUnlessSomebodySaysOtherwise() {
        assertThat(Tls.standard(false, true)).isEqualTo(Tls.STARTTLS);
        assertThat(Tls.standard(false, false)).isEqualTo(Tls.OPPORTUNISTIC);
        assertThat(Tls.standard(true, true)).isEqualTo(Tls.IMPLICIT);
    }
}
