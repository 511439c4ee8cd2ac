package dev.pharos.probing.console;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.probing.entity.LatencyStep;
import dev.pharos.probing.entity.Phases;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Response times as a chart shows them.
 *
 * @param from where the chart begins
 * @param to where it ends
 * @param range how it is divided
 * @param steps those with an answer, oldest first
 */
public record LatencySeries(Instant from, Instant to, LatencyRange range, List<LatencyStep> steps) {

    public LatencySeries {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** How many answers it sums up. */
    public int count() {
        return steps.stream().mapToInt(LatencyStep::count).sum();
    }

    /** The typical answer: the median of the steps' medians. */
    public int medianMs() {
        var medians = steps.stream().map(LatencyStep::p50Ms).sorted().toList();
        return LatencyStep.percentile(medians, 0.5);
    }

    /** The worst step by its 95th percentile. */
    public int slowestMs() {
        return steps.stream().mapToInt(LatencyStep::p95Ms).max().orElse(0);
    }

    /** For the script that draws it. */
    public String data() {
        var columns = JSON.createArrayBuilder();
        steps.forEach(step -> columns.add(column(step)));
        return JSON.createObjectBuilder()
                .add("from", from.toEpochMilli())
                .add("to", to.toEpochMilli())
                .add("step", range.step().toMillis())
                .add("columns", columns)
                .build()
                .toString();
    }

    private static JsonObjectBuilder column(LatencyStep step) {
        return JSON.createObjectBuilder()
                .add("at", step.at().toEpochMilli())
                .add("count", step.count())
                .add("p50", step.p50Ms())
                .add("p95", step.p95Ms())
                .add("phases", phases(step.phases()));
    }

    /** In the order of the wire; a phase that does not exist takes no time. */
    private static JsonArrayBuilder phases(Phases phases) {
        var means = JSON.createArrayBuilder();
        Stream.of(phases.dnsMs(), phases.connectMs(), phases.tlsMs(), phases.firstByteMs(), phases.transferMs())
                .map(mean -> mean == null ? 0 : mean)
                .forEach(means::add);
        return means;
    }
}
