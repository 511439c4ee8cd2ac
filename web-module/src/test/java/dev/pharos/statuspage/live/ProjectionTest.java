package dev.pharos.statuspage.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

    private final Projection projection = new Projection(Set.of("shop"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\"}",
                "{\"public\":false}",
                "{\"public\":\"true\"}",
                "{\"public\":1}",
                "7",
                "[[]]"
            })
    void saysNothingOfWhatIsNotSaidToBePublic(String payload) {
        assertEquals(List.of(), projection.of(payload));
    }

    @Test
    void isAboutWhatPagesShow() {
        assertEquals(
                List.of(true, true, true, true, false, false, false),
                List.of(
                                "service_status_changed",
                                "incident_created",
                                "maintenance_completed",
                                "status_page_updated",
                                "monitor_status_changed",
                                "check_recorded",
                                "alert_raised")
                        .stream()
                        .map(Projection::isAbout)
                        .toList());
    }

    @Test
    void keepsTheListedFieldsOnly() {
        assertEquals(List.of("{\"id\":\"1\",\"name\":\"Shop\",\"status\":\"operational\"}"), projection.of("""
            {"id":"1","name":"Shop","public":true,"status":"operational","cause":{"kind":"person","name":"Ann"},
            "teamId":"t","monitorIds":["m"],"auto":true,"revenueAtRisk":1}\
            """));
    }

    @Test
    void namesOnlyServicesThatThePageShows() {
        assertEquals(
                List.of(
                        "{\"serviceIds\":[\"shop\"],\"services\":[{\"id\":\"shop\",\"name\":\"Shop\",\"status\":\"x\"}]}"),
                projection.of("""
                    {"public":true,"serviceIds":["shop","secret"],"publicServiceIds":["shop"],
                    "services":[{"id":"secret","name":"Secret"},{"id":"shop","name":"Shop","status":"x","monitors":1}]}\
                    """));
    }

    @Test
    void tellsUpdatesWithoutTheirAuthors() {
        assertEquals(
                List.of("{\"updates\":[{\"id\":\"u\",\"body\":\"Hm\"}],\"update\":{\"id\":\"u\"}}"),
                projection.of("""
                    {"public":true,"updates":[{"id":"u","body":"Hm","author":"Ann"}],"update":{"id":"u","author":"Ann"}}\
                    """));
    }

    @Test
    void takesNoObjectForAPlainField() {
        assertEquals(
                List.of("{\"id\":\"1\"}"),
                projection.of("{\"id\":\"1\",\"public\":true,\"title\":{\"author\":\"Ann\"}}"));
    }

    @Test
    void goesThroughAllPartsOfARow() {
        assertEquals(
                List.of("{\"id\":\"1\"}", "{\"id\":\"3\"}"),
                projection.of(
                        "[{\"id\":\"1\",\"public\":true},{\"id\":\"2\",\"public\":false},{\"id\":\"3\",\"public\":true}]"));
    }
}
