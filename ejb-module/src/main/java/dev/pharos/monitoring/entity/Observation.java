package dev.pharos.monitoring.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * One verdict and the time of its check.
 *
 * @param atMs milliseconds since the epoch
 */
public record Observation(Verdict verdict, long atMs) {

    /** As the database keeps a short list of them: {@code DOWN@1763719200000,UP@…}, oldest first; null for none. */
    public static String write(List<Observation> observations) {
        if (observations.isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        for (var observation : observations) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(observation.verdict.name())
                    .append('@')
                    .append(observation.atMs);
        }
        return text.toString();
    }

    /** The opposite of {@link #write}. */
    public static List<Observation> read(String text) {
        if (text == null) {
            return List.of();
        }
        var observations = new ArrayList<Observation>();
        for (var item : text.split(",", -1)) {
            var at = item.indexOf('@');
            observations.add(
                    new Observation(Verdict.valueOf(item.substring(0, at)), Long.parseLong(item.substring(at + 1))));
        }
        return List.copyOf(observations);
    }
}
