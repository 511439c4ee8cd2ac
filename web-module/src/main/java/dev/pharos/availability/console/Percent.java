package dev.pharos.availability.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares as people read them. */
final class Percent {

    private Percent() {}

    /** Rounded down, so that 100 % means no outage at all; empty when nothing is known. */
    static Optional<String> of(Optional<Double> share) {
        return share.map(value -> BigDecimal.valueOf(value)
                .movePointRight(2)
                .setScale(value < 1 ? 2 : 0, RoundingMode.DOWN)
                .toPlainString());
    }
}
