package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("smoke")
@WithPharos
class RegistrationIT {

    private static final String PATH = "api/auth/register";

    @Test
    void makesAnOrganizationAndItsOwner(PharosServer server) {
        var answer = Http.stranger(server).post(PATH, """
                {"organizationName":"Zoë's Café","email":"Zoe@Cafe.Example","password":"flat white, please",
                 "passwordConfirmation":"flat white, please"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/organization/name")).isEqualTo("Zoë's Café");
        assertThat(answer.text("/organization/slug")).startsWith("zoes-cafe");
        assertThat(answer.text("/user/email")).isEqualTo("zoe@cafe.example");
        assertThat(answer.text("/user/role")).isEqualTo("owner");
        assertThat(answer.body()).doesNotContain("flat white");
    }

    @Test
    void namesEveryWrongFieldAtOnce(PharosServer server) {
        var answer = Http.stranger(server).post(PATH, """
                {"organizationName":" ","email":"nobody","password":"short","passwordConfirmation":"other"}""");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields())
                .containsExactly("organizationName", "email", "password", "passwordConfirmation");
    }

    @ParameterizedTest
    @CsvSource({"role", "tenantId", "verified", "plan"})
    void takesNoFieldThatNobodyMaySet(String field, PharosServer server) {
        var answer = Http.stranger(server).post(PATH, """
                {"organizationName":"A","email":"a@example.test","password":"correct horse battery",
                 "passwordConfirmation":"correct horse battery","%s":"owner"}""".formatted(field));

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void refusesAnAddressThatHasAnAccountInAnySpelling(PharosServer server) {
        var known = Organization.register(server);

        var answer =
                Http.stranger(server).post(PATH, """
                {"organizationName":"Second","email":"%s","password":"another password","passwordConfirmation":"another password"}""".formatted(known.email().replace("owner", "OWNER")));

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly("email");
        var organizations = known.api().get("api/auth/me").json().at("/organizations");
        assertThat(organizations.valueStream()).hasSize(1);
    }

    @Test
    void givesEqualNamesDifferentSlugs(PharosServer server) {
        var first = registerTwin(server, "first");
        var second = registerTwin(server, "second");

        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    private static String registerTwin(PharosServer server, String who) {
        return Http.stranger(server).post(PATH, """
                        {"organizationName":"Twins","email":"%s@twins.example","password":"correct horse battery",
                         "passwordConfirmation":"correct horse battery"}""".formatted(who)).text("/organization/slug");
    }
}
