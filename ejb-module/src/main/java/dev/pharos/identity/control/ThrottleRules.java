package dev.pharos.identity.control;

import dev.pharos.identity.entity.SlidingWindow.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The limits as configured: {@code pharos.throttle.<purpose>.attempts} and {@code pharos.throttle.<purpose>.period} (ISO
 * 8601), five in 60 seconds unless said otherwise.
 */
@ApplicationScoped
public class ThrottleRules {

    private static final int ATTEMPTS = 5;
    private static final Duration PERIOD = Duration.ofSeconds(60);

    @Inject
    Config config;

    public Limit of(String purpose) {
        var prefix = "pharos.throttle." + purpose.toLowerCase(Locale.ROOT);
        return new Limit(
                config.getOptionalValue(prefix + ".attempts", Integer.class).orElse(ATTEMPTS),
                config.getOptionalValue(prefix + ".period", Duration.class).orElse(PERIOD));
    }

    /** After this long every counter has run out. */
    public Duration longestPeriod(String... purposes) {
        return Stream.of(purposes)
                .map(purpose -> of(purpose).period())
                .max(Duration::compareTo)
                .orElse(PERIOD);
    }
}
