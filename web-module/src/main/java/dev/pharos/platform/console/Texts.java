package dev.pharos.platform.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the console, by key; pages read the same bundle as {@code msg}. */
public final class Texts {

    private static final String BUNDLE = "dev.pharos.console.texts";

    private Texts() {}

    /** The text with its gaps filled in. */
    public static String of(Locale locale, String key, Object... values) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The text, where the bundle has one. */
    static Optional<String> find(Locale locale, String key) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
