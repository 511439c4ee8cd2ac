package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import java.util.regex.Pattern;

/**
 * Which state of a resource a client has seen. The entity tag is {@code "<version>.<hash>"}: the version changes with every
 * edit, the hash with everything that is shown, so that a new check result makes a cached copy stale (If-None-Match)
 * without making an edit impossible (If-Match).
 *
 * @param version of the entity
 */
public record Revision(long version) {

    private static final int NONE = -1;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(\\.[0-9a-f]+)?\"");

    /**
     * The version an edit is meant for: null when the client does not care, and a version nothing has when the header holds
     * no single tag of ours.
     *
     * @param ifMatch the header's value, or null
     */
    public static Integer expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = TAG.matcher(ifMatch.strip());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : Integer.valueOf(NONE);
    }

    /**
     * Refuses when the client means another state than this.
     *
     * @param ifMatch the header's value, or null
     * @throws DomainException STALE
     */
    public void require(String ifMatch) {
        var expected = expected(ifMatch);
        if (expected != null && expected != version) {
            throw new DomainException(DomainException.Kind.STALE, "stale", "This is not what If-Match asks for.");
        }
    }
}
