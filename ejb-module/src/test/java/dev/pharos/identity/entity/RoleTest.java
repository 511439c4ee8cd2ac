package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @Test
    void grantsWhatLiesBelow() {
        assertThat(Role.OWNER.granted()).containsExactly("admin", "communicator", "member", "owner", "viewer");
        assertThat(Role.ADMIN.granted()).containsExactly("admin", "communicator", "member", "viewer");
        assertThat(Role.MEMBER.granted()).containsExactly("member", "viewer");
        assertThat(Role.COMMUNICATOR.granted()).containsExactly("communicator", "viewer");
        assertThat(Role.VIEWER.granted()).isEqualTo(Set.of("viewer"));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsOutsideName(Role role) {
        assertThat(Role.of(role.text())).isEqualTo(role);
    }
}
