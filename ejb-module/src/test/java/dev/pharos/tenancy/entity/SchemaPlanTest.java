package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaPlanTest {

    private static final SchemaName ACME = SchemaName.of("acme");

    @Test
    void showsATablesOwnRowsOnlyAndTakesNoOthers() {
        assertThat(plan(Map.of("monitor", List.of("tenant_id", "id", "name"))).statements(ACME, 7))
                .containsEntry(
                        "monitor",
                        "CREATE OR REPLACE SQL SECURITY DEFINER VIEW `t_acme`.`monitor` AS SELECT `tenant_id`, `id`,"
                                + " `name` FROM `pharos`.`monitor` WHERE `tenant_id` = 7 WITH CASCADED CHECK OPTION");
    }

    @Test
    void knowsTheTenantItselfByItsId() {
        assertThat(plan(Map.of("tenant", List.of("id", "slug")))
                        .statements(ACME, 7)
                        .get("tenant"))
                .contains("FROM `pharos`.`tenant` WHERE `id` = 7 WITH");
    }

    @Test
    void showsTheAccountsOfMembersWithoutTheirPasswords() {
        assertThat(plan(Map.of()).statements(ACME, 7).get("account"))
                .contains("`email`", "WHERE m.`tenant_id` = 7")
                .doesNotContain("password", "totp");
    }

    @Test
    void hidesSecretsByTheirNames() {
        var columns = List.of("id", "hash", "secret_hash", "password", "access_token", "private_jwk", "totp_step");

        assertThat(plan(Map.of("api_key", columns)).tables()).isEqualTo(Map.of("api_key", List.of("id")));
    }

    @Test
    void hidesTablesThatAreNobodysBusiness() {
        assertThat(plan(Map.of("session", List.of("id"), "tenant_login", List.of("name")))
                        .tables())
                .isEmpty();
    }

    @Test
    void hasAnotherFingerprintWithAnotherColumnOrUser() {
        var plan = plan(Map.of("monitor", List.of("id")));

        assertThat(plan.fingerprint())
                .hasSize(32)
                .isEqualTo(plan(Map.of("monitor", List.of("id"))).fingerprint())
                .isNotEqualTo(plan(Map.of("monitor", List.of("id", "name"))).fingerprint())
                .isNotEqualTo(new SchemaPlan("pharos", "somebody@else", plan.tables()).fingerprint());
    }

    private static SchemaPlan plan(Map<String, List<String>> tables) {
        return SchemaPlan.of("pharos", "pharos@127.0.0.1", tables);
    }
}
