package dev.pharos.probing.control;

import dev.pharos.probing.entity.Check;
import dev.pharos.probing.entity.LatencyStep;
import dev.pharos.probing.entity.Phases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums checks up into a latency series. */
@ApplicationScoped
public class LatencyReader {

    /** A day at the shortest interval fits; longer windows show the newest part until roll-ups exist. */
    private static final int MOST_ROWS = 50_000;

    @Inject
    CheckReader checks;

    public List<LatencyStep> read(long tenantId, long monitorId, Instant from, Instant to, Duration step)
            throws SQLException {
        var steps = checks.read(tenantId, monitorId, from, to, MOST_ROWS).stream()
                .filter(check -> check.latencyMs() != null)
                .collect(Collectors.groupingBy(
                        check -> Duration.between(from, check.slot()).dividedBy(step),
                        TreeMap::new,
                        Collectors.toList()));
        return steps.entrySet().stream()
                .map(entry -> sum(from.plus(step.multipliedBy(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static LatencyStep sum(Instant at, List<Check> checks) {
        var ascending = checks.stream().map(Check::latencyMs).sorted().toList();
        return new LatencyStep(
                at,
                ascending.size(),
                LatencyStep.percentile(ascending, 0.5),
                LatencyStep.percentile(ascending, 0.95),
                LatencyStep.percentile(ascending, 0.99),
                new Phases(
                        mean(checks, Phases::dnsMs),
                        mean(checks, Phases::connectMs),
                        mean(checks, Phases::tlsMs),
                        mean(checks, Phases::firstByteMs),
                        mean(checks, Phases::transferMs)));
    }

    private static Integer mean(List<Check> checks, Function<Phases, Integer> phase) {
        var mean = checks.stream()
                .map(Check::phases)
                .map(phase)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return mean.isPresent() ? Integer.valueOf((int) Math.round(mean.getAsDouble())) : null;
    }
}
