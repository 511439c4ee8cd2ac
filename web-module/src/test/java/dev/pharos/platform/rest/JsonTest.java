package dev.pharos.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    enum Impact {
        NONE,
        PARTIAL_OUTAGE
    }

    record Part(int weight) {}

    record Thing(String name, int count, boolean on, Impact impact, Instant at, List<Part> parts) {}

    private final Json json = new Json();

    @Test
    void writesEnumsInLowerSnakeCaseAndInstantsWithMilliseconds() {
        var thing = new Thing("a", 1, true, Impact.PARTIAL_OUTAGE, Instant.parse("2026-01-02T03:04:05Z"), List.of());
        assertThat(new String(json.write(thing), UTF_8))
                .isEqualTo("{\"name\":\"a\",\"count\":1,\"on\":true,\"impact\":\"partial_outage\","
                        + "\"at\":\"2026-01-02T03:04:05.000Z\",\"parts\":[]}");
    }

    @Test
    void cutsWhatIsFinerThanMilliseconds() {
        assertThat(new String(json.write(Instant.parse("2026-01-02T03:04:05.999999Z")), UTF_8))
                .isEqualTo("\"2026-01-02T03:04:05.999Z\"");
    }

    @Test
    void readsInstantsWithAnyOffset() {
        assertThat(read("{\"at\":\"2026-01-02T03:04:05+02:00\",\"count\":1,\"on\":true}")
                        .at())
                .isEqualTo(Instant.parse("2026-01-02T01:04:05Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tenantId\":\"x\"}                 | tenantId",
                "{\"count\":\"5\"}                    | count",
                "{\"count\":1.5}                      | count",
                "{\"count\":null}                     | count",
                "{\"count\":99999999999}              | count",
                "{\"on\":\"true\"}                    | on",
                "{\"on\":1}                           | on",
                "{\"name\":{}}                        | name",
                "{\"name\":1}                         | name",
                "{\"name\":true}                      | name",
                "{\"name\":\"\\ud83d\"}                | name",
                "{\"name\":\"a\\ude00b\"}              | name",
                "{\"name\":\"\\ude00\\ud83d\"}          | name",
                "{\"impact\":\"PARTIAL_OUTAGE\"}      | impact",
                "{\"impact\":0}                       | impact",
                "{\"at\":1767322800}                  | at",
                "{\"at\":\"yesterday\"}               | at",
                "{\"at\":\"+10000-01-01T00:00:00Z\"}  | at",
                "{\"at\":\"0000-12-31T23:59:59Z\"}    | at",
                "{\"parts\":{}}                       | parts",
                "{\"parts\":[{\"weight\":1},{\"x\":1}]} | parts[1].x",
                "{\"count\":1,\"on\":true} {}           | body",
                "[]                                   | body",
                "\"text\"                             | body",
            })
    void refusesWhatHasNotTheFormAndNamesTheField(String body, String field) {
        var refusal = catchThrowableOfType(DomainException.class, () -> read(body));
        assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refusal.errors())
                .extracting(DomainException.FieldError::field)
                .containsExactly(field);
    }

    @Test
    void readsCharactersThatAreEscapedAsAPair() {
        assertThat(read("{\"name\":\"\\ud83d\\ude00\",\"count\":1,\"on\":true}").name())
                .isEqualTo(Character.toString(0x1f600));
    }

    @Test
    void refusesATreeThatHasNotTheFormJustAsWell() {
        var tree = JsonMapper.shared().readTree("{\"count\":99999999999}");
        var refusal = catchThrowableOfType(DomainException.class, () -> json.value(tree, Thing.class));
        assertThat(refusal.errors())
                .extracting(DomainException.FieldError::field)
                .containsExactly("count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"name\":\"a\",\"name\":\"b\"}", "null", "{'name':1}", "\u0000", "{\"name\":\"a\"}x"})
    void refusesWhatIsNoJson(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(RefusedRequestException.class);
    }

    @Test
    void refusesWhatIsNestedToExhaustUs() {
        assertThatThrownBy(() -> json.read("[".repeat(100).getBytes(UTF_8), JsonNode.class))
                .isInstanceOf(RefusedRequestException.class);
    }

    private Thing read(String body) {
        return (Thing) json.read(body.getBytes(UTF_8), Thing.class);
    }
}
