package dev.pharos.probing.batch;

import dev.pharos.monitoring.entity.Checked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of results does to its monitors, worked out beside what is in memory until it is committed. The result of a
 * monitor that was edited or asked to be checked at once meanwhile is history: it says nothing about the monitor as it is.
 */
final class Judgement {

    private final List<Shot> stored;
    private final List<Shot> shots;
    private final List<Checked> checked = new ArrayList<>();
    private final Map<Watched, Known> latest = new HashMap<>();

    private Judgement(List<Shot> stored, List<Shot> shots) {
        this.stored = stored;
        this.shots = shots;
    }

    static Judgement of(List<Shot> landed, Timetable timetable) {
        var stored = landed.stream()
                .filter(shot -> timetable.find(shot.watched.monitor.uuid()) != null)
                .toList();
        var shots =
                stored.stream().filter(shot -> timetable.current(shot.watched)).toList();
        var judgement = new Judgement(stored, shots);
        shots.forEach(judgement::judge);
        return judgement;
    }

    private void judge(Shot shot) {
        var watched = shot.watched;
        var known = latest.getOrDefault(watched, watched.known());
        var schedule = watched.monitor.schedule();
        var atMs = shot.result().startedAtMs();
        var before = known.health();
        if (known.lost(atMs, shot.startedNanos)) {
            // Nobody looked in between: that time is unknown, whatever the monitor does now.
            var lost = before.lost(known.checkedMs() + schedule.intervalMs());
            checked.add(new Checked(watched.monitor, before, lost, atMs, null));
            before = lost;
        }
        var after = before.after(shot.observation(), watched.monitor.settings().rule());
        checked.add(
                new Checked(watched.monitor, before, after, atMs, shot.result().latencyMs()));
        latest.put(watched, new Known(after, atMs, shot.startedNanos, schedule.staleAfterMs()));
    }

    /** All that landed but for the results of monitors that are gone. */
    List<Shot> stored() {
        return stored;
    }

    /** What was judged. */
    List<Shot> shots() {
        return shots;
    }

    /** In the order of the results. */
    List<Checked> checked() {
        return checked;
    }

    /** It is committed: take it over, and look at doubtful monitors again soon. */
    void settle(Timetable timetable) {
        latest.forEach((watched, known) -> {
            timetable.settle(watched, known);
            if (known.health().suspect()) {
                timetable.sooner(watched, watched.monitor.schedule().next(known.checkedMs(), true));
            }
        });
    }
}
