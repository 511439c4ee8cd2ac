package dev.pharos.probing.entity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which day partitions the checks need and which are past their time. A day's partition is named after it and holds the
 * slots before the next midnight UTC; behind the last day stands an open one, empty as long as days are made ahead.
 */
public final class DayPartitions {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'yyyyMMdd");
    private static final int DAYS_AHEAD = 3;

    private DayPartitions() {}

    public static String name(LocalDate day) {
        return NAME.format(day);
    }

    /** The days from {@code today} on that have no partition yet, in order. */
    public static List<LocalDate> missing(Set<String> existing, LocalDate today) {
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(day -> days(existing).noneMatch(name -> name.compareTo(name(day)) >= 0))
                .toList();
    }

    /** The partitions whose day lies more than {@code keepDays} before {@code today}. */
    public static List<String> expired(Set<String> existing, LocalDate today, int keepDays) {
        var oldest = name(today.minusDays(keepDays));
        return days(existing)
                .filter(name -> name.compareTo(oldest) < 0)
                .sorted()
                .toList();
    }

    private static Stream<String> days(Set<String> existing) {
        return existing.stream().filter(DayPartitions::isDay);
    }

    private static boolean isDay(String name) {
        return name.matches("p\\d{8}");
    }
}
