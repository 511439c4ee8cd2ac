package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SubscriptionWordsTest {

    @Test
    void hasTheSameWordsInEveryLanguage() throws IOException {
        assertThat(words("_de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("").stringPropertyNames());
    }

    @Test
    void fillsInTheGapsWhateverTheServerSpeaks() {
        assertThat(SubscriptionWords.in("en").of("confirm.subject", "Acme"))
                .isEqualTo("Confirm your subscription to Acme");
        assertThat(SubscriptionWords.in("de").of("mail.unsubscribe")).isEqualTo("Abbestellen");
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                SubscriptionWords.class.getResourceAsStream(
                        "/dev/pharos/statuspage/subscription" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
