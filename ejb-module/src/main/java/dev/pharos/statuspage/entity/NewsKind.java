package dev.pharos.statuspage.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What subscribers can be told of. */
public enum NewsKind {
    INCIDENT,
    MAINTENANCE,
    /** Every change of what is shown of a service. */
    SERVICE;

    /** Of those who do not choose: what people wrote for people. */
    public static final Set<NewsKind> USUAL = Set.copyOf(EnumSet.of(INCIDENT, MAINTENANCE));

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NewsKind> parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
