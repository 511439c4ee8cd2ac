package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.client.ServiceRow;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is prepared for incidents. */
@WithPharos
class IncidentTemplatesIT {

    private static final String PATH = "api/v1/incident-templates";

    @Test
    void arePreparedChangedAndThrownAway(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var shop = ServiceRow.add(organization, "Shop", true);

        var created = api.post(PATH, """
                {"name":" Payments ","title":"Payments fail","body":"We look.",
                 "services":[{"id":"%s","status":"partial_outage"}]}""".formatted(shop.id()));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var shown = (ObjectNode) created.json();
        shown.remove(List.of("id", "createdAt", "updatedAt"));
        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                {"name":"Payments","title":"Payments fail","impact":"major","status":"investigating","body":"We look.",
                 "services":[{"id":"%s","name":"Shop","status":"partial_outage"}]}""".formatted(shop.id())));
        var path = created.header("Location");
        assertThat(api.get(path).json()).isEqualTo(created.json());
        assertProblem(api.post(PATH, "{\"name\":\"payments\",\"title\":\"x\"}"), 409, "incident-template-exists");

        var patched = api.with("If-Match", created.header("ETag"))
                .patch(path, "{\"title\":\"Payments are slow\",\"services\":[]}");
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(patched.json().at("/services").isEmpty()).isTrue();
        assertThat(patched.text("/impact")).isEqualTo("major");
        assertProblem(api.with("If-Match", created.header("ETag")).delete(path), 412, "stale");
        assertThat(api.put(path, "{\"name\":\"P\",\"title\":\"T\"}").text("/body"))
                .isEmpty();
        assertThat(api.get(PATH).json().at("/items")).hasSize(1);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertProblem(api.get(path), 404, "incident-template-not-found");
        assertThat(Deeds.of(organization))
                .filteredOn(deed -> deed.startsWith("incident"))
                .containsExactly(
                        "incident_template.created",
                        "incident_template.updated",
                        "incident_template.updated",
                        "incident_template.deleted");
    }

    @Test
    void nameServicesOfTheOrganizationOnly(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var foreign = ServiceRow.add(Organization.register(server), "Shop", true);

        var refused = organization.api().post(PATH, """
                {"name":"","title":"","status":"postmortem"}""");
        assertThat(refused.wrongFields()).containsExactly("name", "title", "status");
        refused = organization.api().post(PATH, """
                {"name":"n","title":"t","services":[{"id":"%s","status":"operational"}]}""".formatted(foreign.id()));
        assertThat(refused.wrongFields()).containsExactly("services");
    }
}
