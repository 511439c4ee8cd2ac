package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {

    private static final HostRule RULE = new HostRule("pharos.local", "pharos.example");

    @Test
    void keepsNamesInLowerCaseAndOnce() {
        assertThat(RULE.accepted(List.of(" Status.Example.COM ", "status.example.com", "zoë.example"), "acme"))
                .containsExactly("status.example.com", "xn--zo-ija.example");
    }

    @Test
    void givesAnOrganizationItsOwnNameOfTheInstallation() {
        assertThat(RULE.accepted(List.of("acme.pharos.local"), "acme")).containsExactly("acme.pharos.local");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.pharos.local",
                "a.acme.pharos.local",
                "pharos.local",
                "pharos.example",
                "PHAROS.example",
                "localhost",
                "10.0.0.1",
                "[2001:db8::1]",
                "status.example.com:8080",
                "http://status.example.com",
                "-a.example",
                "a..example",
                "a_b.example",
                "*.example",
                ""
            })
    void refusesWhatIsNoNameOrSomebodyElses(String host) {
        assertThat(fields(Arrays.asList("good.example", host))).containsExactly("hosts[1]");
    }

    @Test
    void refusesNothingInAPlaceOfAName() {
        assertThat(fields(Collections.singletonList(null))).containsExactly("hosts[0]");
    }

    @Test
    void refusesTooMany() {
        assertThat(fields(Collections.nCopies(HostRule.MOST + 1, "a.example"))).containsExactly("hosts");
    }

    private static List<String> fields(List<String> hosts) {
        var fields = new ArrayList<String>();
        assertThatThrownBy(() -> RULE.accepted(hosts, "acme"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal ->
                                refusal.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }
}
