package dev.pharos.platform.entity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as the outside knows them: UUIDv7 (RFC 9562), in time order within a node. An id never authorises anything. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id a client sent, or empty when the text is none: an id that cannot exist is an unknown id. */
    public static Optional<UUID> parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return CANONICAL.matcher(lower).matches() ? Optional.of(UUID.fromString(lower)) : Optional.empty();
    }
}
