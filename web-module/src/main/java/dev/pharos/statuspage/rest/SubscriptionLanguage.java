package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.SubscriberDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of a visitor: as chosen by {@code ?lang=}, else the first of the browser's that we speak. */
final class SubscriptionLanguage {

    private SubscriptionLanguage() {}

    static String of(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        if (chosen != null && SubscriberDraft.LANGUAGES.contains(chosen)) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SubscriberDraft.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }
}
