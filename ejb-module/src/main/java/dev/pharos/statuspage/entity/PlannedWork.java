package dev.pharos.statuspage.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * One maintenance and when it is to come.
 *
 * @param next its next occurrence
 * @param further the later ones that are known, soonest first
 */
public record PlannedWork(PublicMaintenance next, List<PublicMaintenance> further) {

    public PlannedWork {
        further = List.copyOf(further);
    }

    /**
     * Occurrences by the maintenance they belong to, in the order of the next ones: whoever reads a page learns more from a work
     * once, with its dates, than from the same work again and again.
     *
     * @param upcoming soonest first
     */
    public static List<PlannedWork> of(List<PublicMaintenance> upcoming) {
        var plans = new LinkedHashMap<UUID, List<PublicMaintenance>>();
        upcoming.forEach(each ->
                plans.computeIfAbsent(each.plan(), plan -> new ArrayList<>()).add(each));
        return plans.values().stream()
                .map(each -> new PlannedWork(each.get(0), each.subList(1, each.size())))
                .toList();
    }
}
