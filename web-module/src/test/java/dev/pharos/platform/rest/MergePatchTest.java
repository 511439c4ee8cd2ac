package dev.pharos.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergePatchTest {

    record Settings(String method, Integer redirects) {}

    record Thing(String name, List<String> tags, Settings settings) {}

    private static final Thing CURRENT = new Thing("a", List.of("x", "y"), new Settings("GET", 5));

    private final Json json = new Json();

    @Test
    void leavesWhatIsAbsent() {
        assertThat(patch("{}")).isEqualTo(CURRENT);
        assertThat(patch("{\"name\":\"b\"}")).isEqualTo(new Thing("b", CURRENT.tags(), CURRENT.settings()));
    }

    @Test
    void resetsWhatIsNull() {
        assertThat(patch("{\"tags\":null}")).isEqualTo(new Thing("a", null, CURRENT.settings()));
    }

    @Test
    void mergesObjectsAndReplacesLists() {
        assertThat(patch("{\"tags\":[\"z\"],\"settings\":{\"redirects\":0}}"))
                .isEqualTo(new Thing("a", List.of("z"), new Settings("GET", 0)));
    }

    @Test
    void refusesWhatCannotBeSet() {
        assertThatThrownBy(() -> patch("{\"id\":1}")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> patch("{\"settings\":{\"owner\":1}}")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> patch("[]")).isInstanceOf(DomainException.class);
    }

    private Thing patch(String body) {
        return MergePatch.read(json, body.getBytes(UTF_8)).applyTo(CURRENT);
    }
}
