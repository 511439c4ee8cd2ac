package dev.pharos.statuspage.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a page. Whatever people choose, what is written in it or on it can be read: WCAG 2.2 asks for a contrast of
 * 4.5 to 1.
 *
 * @param text {@code #rrggbb}
 */
public record Accent(String text) {

    public static final Accent STANDARD = new Accent("#1a5ad7");

    private static final Pattern VALID = Pattern.compile("#[0-9a-f]{6}");
    private static final double LEAST_CONTRAST = 4.5;
    private static final double STEP = 0.02;
    /** The grounds of the page, the ones that make it hardest. */
    private static final Accent LIGHT_GROUND = new Accent("#f4f6f9");

    private static final Accent DARK_GROUND = new Accent("#131a23");
    private static final Accent WHITE = new Accent("#ffffff");
    private static final Accent BLACK = new Accent("#000000");

    public static Optional<Accent> parse(String text) {
        return Optional.ofNullable(text)
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> VALID.matcher(value).matches())
                .map(Accent::new);
    }

    /** As dark as it has to be on the light page. */
    public Accent onLight() {
        return readable(BLACK, LIGHT_GROUND);
    }

    /** As light as it has to be on the dark page. */
    public Accent onDark() {
        return readable(WHITE, DARK_GROUND);
    }

    /** White or black, whichever is read better on this colour. */
    public Accent ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** WCAG 2.2, "contrast ratio". */
    public double contrast(Accent other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private Accent readable(Accent towards, Accent ground) {
        var share = 0.0;
        var colour = this;
        while (colour.contrast(ground) < LEAST_CONTRAST) {
            share += STEP;
            colour = mixed(towards, share);
        }
        return colour;
    }

    private Accent mixed(Accent other, double share) {
        var mixed = new StringBuilder("#");
        for (var channel = 0; channel < 3; channel++) {
            var value = channel(channel) * (1 - share) + other.channel(channel) * share;
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(Math.min(255, Math.max(0, value)))));
        }
        return new Accent(mixed.toString());
    }

    private double luminance() {
        return 0.2126 * linear(channel(0)) + 0.7152 * linear(channel(1)) + 0.0722 * linear(channel(2));
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private int channel(int index) {
        return Integer.parseInt(text.substring(1 + 2 * index, 3 + 2 * index), 16);
    }
}
