package dev.pharos.statuspage.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Decides who may see a page. */
@ApplicationScoped
public class PageDoor {

    /** What somebody at the door is told. */
    public enum Answer {
        OPEN,
        ASK_FOR_PASSWORD,
        LOG_IN,
        /** As if there were no such page. */
        HIDDEN
    }

    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

    @Inject
    CurrentCaller caller;

    @Inject
    PagePasses passes;

    public Answer of(PublicPage page, HttpServletRequest request) {
        if (page.isPublic() || isMember(page)) {
            return Answer.OPEN;
        }
        if (page.settings().access() == PageAccess.PASSWORD) {
            return hasPass(page, request) ? Answer.OPEN : Answer.ASK_FOR_PASSWORD;
        }
        return caller.find().isPresent() ? Answer.HIDDEN : Answer.LOG_IN;
    }

    /** The header that lets a browser in from now on. */
    String cookie(PublicPage page) {
        return name(page) + "=" + passes.mint(page) + FLAGS + PagePasses.LIFE.toSeconds();
    }

    private boolean isMember(PublicPage page) {
        return caller.find()
                .filter(known -> known.tenantId() == page.tenantId())
                .isPresent();
    }

    private boolean hasPass(PublicPage page, HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> name(page).equals(cookie.getName()))
                .anyMatch(cookie -> passes.isGood(page, cookie.getValue()));
    }

    private static String name(PublicPage page) {
        return "pharos-page-" + page.slug();
    }
}
