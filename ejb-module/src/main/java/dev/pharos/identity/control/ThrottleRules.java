package dev.pharos.identity.control;

import dev.pharos.identity.entity.SlidingWindow.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The limits as configured: {@code pharos.throttle.<purpose>.attempts} and {@code pharos.throttle.<purpose>.period} (ISO
 * 8601); five in 60 seconds unless said otherwise, and for mail that nobody may have asked for fewer.
 */
@ApplicationScoped
public class ThrottleRules {

    private static final Limit USUAL = new Limit(5, Duration.ofSeconds(60));
    /** Mail reaches people who did not ask for it. */
    private static final Map<String, Limit> OTHERS = Map.of(
            "INVITATION", new Limit(3, Duration.ofDays(1)),
            "INVITER", new Limit(50, Duration.ofDays(1)),
            "PAGE_GUESS", new Limit(60, Duration.ofSeconds(60)),
            "SUBSCRIPTION", new Limit(1, Duration.ofMinutes(10)),
            "SUBSCRIPTION_DAY", new Limit(3, Duration.ofDays(1)),
            "SUBSCRIPTION_HOST", new Limit(20, Duration.ofMinutes(10)));

    @Inject
    Config config;

    public Limit of(String purpose) {
        var otherwise = OTHERS.getOrDefault(purpose, USUAL);
        var prefix = "pharos.throttle." + purpose.toLowerCase(Locale.ROOT);
        return new Limit(
                config.getOptionalValue(prefix + ".attempts", Integer.class).orElse(otherwise.attempts()),
                config.getOptionalValue(prefix + ".period", Duration.class).orElse(otherwise.period()));
    }

    /** After this long every counter has run out. */
    public Duration longestPeriod(String... purposes) {
        return Stream.of(purposes)
                .map(purpose -> of(purpose).period())
                .max(Duration::compareTo)
                .orElse(USUAL.period());
    }
}
