package dev.pharos.statuspage.entity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What subscribers are told, in their language. */
public record SubscriptionWords(Locale language) {

    private static final String BUNDLE = "dev.pharos.statuspage.subscription";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static SubscriptionWords in(String language) {
        return new SubscriptionWords(Locale.forLanguageTag(language));
    }

    /** The text with its gaps filled in. */
    public String of(String key, Object... values) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language, SubscriptionWords.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), language).format(values);
    }
}
