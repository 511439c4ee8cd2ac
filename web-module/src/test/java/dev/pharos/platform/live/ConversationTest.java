package dev.pharos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTest {

    static Stream<String> noMessages() {
        return Stream.of(
                "",
                "no json",
                "[]",
                "\"ping\"",
                "{",
                "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                "{\"a\":" + "[".repeat(5_000));
    }

    @Test
    void readsOneObject() {
        assertThat(Conversation.parse("{\"type\":\"ping\"}"))
                .hasValueSatisfying(
                        message -> assertThat(message.getString("type")).isEqualTo("ping"));
    }

    @ParameterizedTest
    @MethodSource("noMessages")
    void readsNothingElse(String text) {
        assertThat(Conversation.parse(text)).isEmpty();
    }
}
