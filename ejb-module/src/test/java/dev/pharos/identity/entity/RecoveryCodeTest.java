package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void comesInTensThatDiffer() {
        assertThat(RecoveryCode.set())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.text()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    }

    @Test
    void isTheSameHoweverItIsTyped() {
        assertThat(new RecoveryCode("ABCD efgh 2345ijkl").hash())
                .isEqualTo(new RecoveryCode("abcd-efgh-2345-ijkl").hash())
                .isNotEqualTo(new RecoveryCode("abcd-efgh-2345-ijkm").hash());
    }

    @Test
    void keepsItselfOutOfLogs() {
        assertThat(new RecoveryCode("abcd").toString()).doesNotContain("abcd");
    }
}
