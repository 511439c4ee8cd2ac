package dev.pharos.platform.console;

import dev.pharos.platform.entity.TimeZones;
import java.util.List;
import java.util.function.Predicate;

/** The time zones that a form offers: fewer than there are, so that people find theirs. */
public final class ZoneChoices {

    private static final String PLAIN = "UTC";

    /** Zones that are no more than an offset, where nobody lives. */
    private static final String OFFSETS = "Etc/";

    private ZoneChoices() {}

    /**
     * By name.
     *
     * @param chosen what is chosen already, which a program may have taken from all there are; a browser would show the first
     *     zone in place of one that is not offered, and send it. Null where nothing is
     */
    public static List<String> with(String chosen) {
        return TimeZones.ids().stream()
                .filter(Predicate.<String>isEqual(chosen).or(ZoneChoices::isCommon))
                .sorted()
                .toList();
    }

    private static boolean isCommon(String zone) {
        return zone.equals(PLAIN) || zone.contains("/") && !zone.startsWith(OFFSETS);
    }
}
