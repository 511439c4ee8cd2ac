package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantListTest {

    @Test
    void isATable() {
        var acme = List.of("acme", "Acme", "free", "acme.pharos.local", "ann@acme.test", "12", "3", "t_acme");
        var wide = List.of("b", "A longer name", "team", "b.pharos.local", "bob@b.test", "0", "1", "t_b");

        assertThat(TenantList.table(List.of(acme, wide))).isEqualTo("""
                SLUG  NAME           PLAN  HOSTS              OWNERS         MONITORS  MEMBERS  SCHEMA
                acme  Acme           free  acme.pharos.local  ann@acme.test  12        3        t_acme
                b     A longer name  team  b.pharos.local     bob@b.test     0         1        t_b""");
    }

    @Test
    void saysWhatIsMissing() {
        var row = Arrays.asList("acme", "Acme", "free", null, null, "0", "0", null);

        assertThat(TenantList.table(List.of(row))).contains("acme  Acme  free  -      -", "README");
        assertThat(TenantList.table(List.of())).isEqualTo("No tenants yet: somebody has to register.");
    }

    @Test
    void keepsTheTerminalInItsPlace() {
        var row = List.of("a", "\u001b[2JAcme\u202e", "free", "h", "o", "0", "0", "t_a");

        assertThat(TenantList.table(List.of(row))).contains("?[2JAcme?").doesNotContain("\u001b", "\u202e");
    }
}
