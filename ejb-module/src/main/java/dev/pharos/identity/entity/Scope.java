package dev.pharos.identity.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a program may do with one sort of resource, written {@code monitors:read}. To write does not include to read: who
 * needs both is given both.
 */
public record Scope(String resource, Kind kind) implements Comparable<Scope> {

    /** What is done. */
    public enum Kind {
        READ,
        WRITE
    }

    /** Every resource that programs may be let in to; a resource that says it is open to them has to be named here. */
    public static final List<String> RESOURCES = List.of(
            "audit-logs",
            "incidents",
            "maintenances",
            "members",
            "monitors",
            "organizations",
            "plan",
            "services",
            "status-page",
            "subscribers",
            "teams",
            "usage");

    private static final char BETWEEN = ':';

    public Scope {
        if (!RESOURCES.contains(resource)) {
            throw new IllegalArgumentException("No resource for programs: " + resource);
        }
    }

    /** The scope that this is the name of; empty when there is none. */
    public static Optional<Scope> parse(String text) {
        return all().stream().filter(scope -> scope.text().equals(text)).findFirst();
    }

    /** All there are, in the order of their names. */
    public static List<Scope> all() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(Kind.values()).map(kind -> new Scope(resource, kind)))
                .toList();
    }

    public String text() {
        return resource + BETWEEN + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Scope other) {
        return text().compareTo(other.text());
    }
}
