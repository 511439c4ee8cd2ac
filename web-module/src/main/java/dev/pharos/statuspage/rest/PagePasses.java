package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.boundary.PublicPages;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What whoever knew the password of a page shows from then on. It ends with its time, and with the password: the hash of the
 * password is signed with it.
 */
@ApplicationScoped
public class PagePasses {

    /** A working day. */
    static final Duration LIFE = Duration.ofHours(12);

    @Inject
    PublicPages pages;

    @Inject
    Clock clock;

    /** For the cookie of a browser. */
    String mint(PublicPage page) {
        var end = clock.instant().plus(LIFE).getEpochSecond();
        return end + "." + sign("pass", page, String.valueOf(end));
    }

    boolean isGood(PublicPage page, String pass) {
        var dot = pass.indexOf('.');
        if (dot < 1 || dot > 18 || !pass.substring(0, dot).chars().allMatch(Character::isDigit)) {
            return false;
        }
        var end = pass.substring(0, dot);
        return same(pass.substring(dot + 1), sign("pass", page, end))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
    }

    /** In the page itself, for its socket: whoever sees a page with a password may listen to it as long as it has that one. */
    String ticket(PublicPage page) {
        return page.settings().access() == PageAccess.PASSWORD ? sign("ticket", page, "") : "";
    }

    /** Whether the ticket is out of this page as it is now. */
    public boolean admits(PublicPage page, String ticket) {
        return page.settings().access() == PageAccess.PASSWORD && same(ticket, sign("ticket", page, ""));
    }

    private String sign(String purpose, PublicPage page, String end) {
        var text = String.join("\n", purpose, page.id().toString(), end, String.valueOf(page.passwordHash()));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pages.signingKey(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
