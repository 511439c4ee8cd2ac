package dev.pharos.platform.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code /metrics} tells of live updates. */
@ApplicationScoped
class LiveMeters {

    @Inject
    MeterRegistry registry;

    private Counter frames;
    private Map<Farewell, Counter> ended;

    @PostConstruct
    void register() {
        frames = Counter.builder("pharos.live.frames")
                .description("Text frames handed to sockets")
                .register(registry);
        ended = Arrays.stream(Farewell.values())
                .collect(Collectors.toMap(
                        Function.identity(), this::ended, (one, other) -> one, () -> new EnumMap<>(Farewell.class)));
    }

    private Counter ended(Farewell why) {
        return Counter.builder("pharos.live.sockets.ended")
                .description("Sockets the server has ended, by reason")
                .tag("reason", why.text())
                .register(registry);
    }

    void frameSent() {
        frames.increment();
    }

    void ended(Farewell why, double howMany) {
        ended.get(why).increment(howMany);
    }
}
