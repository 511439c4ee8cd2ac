package dev.pharos.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void fillsTheTokenInEverywhere() {
        var message = new Message("s", "a {{token}} b", "<a href='{{token}}'>", Map.of("X", "<{{token}}>"));

        assertThat(message.with("t1")).isEqualTo(new Message("s", "a t1 b", "<a href='t1'>", Map.of("X", "<t1>")));
        assertThat(message.with(null)).isSameAs(message);
    }

    @Test
    void makesOneLineOfWhateverIsTheSubject() {
        assertThat(new Message("a\r\nBcc: x@y.zz\u2028b", "", "", Map.of()).subject())
                .isEqualTo("a Bcc: x@y.zz b");
        assertThat(new Message("😀".repeat(300), "", "", Map.of()).subject())
                .hasSize(253)
                .endsWith("😀…");
        assertThat(new Message("x" + "😀".repeat(126) + "yz", "", "", Map.of()).subject())
                .hasSize(254)
                .endsWith("😀…");
    }
}
