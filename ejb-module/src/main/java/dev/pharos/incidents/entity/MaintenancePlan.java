package dev.pharos.incidents.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * When people work on something: at a local time, so that what recurs stays at its hour when the clocks change, and for an
 * exact length. A local time that a change of the clocks leaves out moves on by what is left out; one that comes twice is
 * the first of both (RFC 5545 and java.time say the same).
 *
 * @param start where it begins to look for occurrences, whole seconds
 * @param offset of the zone at the start; of use where a single one starts at a local time that comes twice
 * @param duration of each occurrence
 * @param zone IANA
 * @param recurrence null for one that does not recur
 */
public record MaintenancePlan(
        LocalDateTime start, ZoneOffset offset, Duration duration, ZoneId zone, Recurrence recurrence) {

    /** Further than anybody plans; a rule without an end is looked at no further. */
    static final int LAST_YEAR = 2199;

    static final int FIRST_YEAR = 2000;

    /** Rules repeat their distances soon. */
    private static final int DISTANCES = 100;

    /** The plan whose first occurrence may start at this instant; both times lose what is less than a second. */
    public static MaintenancePlan of(Instant startsAt, Instant endsAt, ZoneId zone, Recurrence recurrence) {
        var start = startsAt.truncatedTo(ChronoUnit.SECONDS);
        var local = start.atZone(zone);
        return new MaintenancePlan(
                local.toLocalDateTime(),
                local.getOffset(),
                Duration.between(start, endsAt.truncatedTo(ChronoUnit.SECONDS)),
                zone,
                recurrence);
    }

    /** The start as an instant. */
    public Instant startsAt() {
        return ZonedDateTime.ofLocal(start, zone, offset).toInstant();
    }

    public Instant endsAt() {
        return startsAt().plus(duration);
    }

    /** All occurrences in order; of a rule without an end more than anybody wants. */
    public Stream<TimeSpan> occurrences() {
        if (recurrence == null) {
            return Stream.of(span(startsAt()));
        }
        var last = new AtomicReference<>(Instant.MIN);
        return recurrence
                .from(start)
                .takeWhile(local -> local.getYear() <= LAST_YEAR)
                .map(local -> local.atZone(zone).toInstant())
                .takeWhile(startsAt -> recurrence.includes(startsAt, zone))
                // Where a zone leaves out a whole day, two local times are one instant.
                .filter(startsAt -> startsAt.isAfter(last.getAndSet(startsAt)))
                .map(this::span);
    }

    /** Those that are not over at {@code now}. */
    public Stream<TimeSpan> from(Instant now) {
        return occurrences().dropWhile(span -> !span.endsAt().isAfter(now));
    }

    /** Those that touch {@code [from, to)}. */
    public List<TimeSpan> within(Instant from, Instant to) {
        return from(from).takeWhile(span -> span.touches(from, to)).toList();
    }

    /** Where it really begins; empty when its rule names no time at all. */
    public Optional<TimeSpan> first() {
        return occurrences().findFirst();
    }

    /** Whether an occurrence begins before the one before it has ended. */
    public boolean overlapsItself() {
        var ends = new AtomicReference<>(Instant.MIN);
        return occurrences().limit(DISTANCES).anyMatch(span -> span.startsAt().isBefore(ends.getAndSet(span.endsAt())));
    }

    private TimeSpan span(Instant startsAt) {
        return new TimeSpan(startsAt, startsAt.plus(duration));
    }
}
