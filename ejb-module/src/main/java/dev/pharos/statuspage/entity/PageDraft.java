package dev.pharos.statuspage.entity;

/**
 * What somebody wants a page to be.
 *
 * @param password in clear; null leaves the one there is
 */
public record PageDraft(PageSettings settings, String password) {

    /** Hashing takes as long for a short one; longer ones only keep us busy. */
    private static final int LONGEST = 200;

    private static final int SHORTEST = 8;

    public static PageDraft of(PageView view) {
        return new PageDraft(view.settings(), null);
    }

    /** Whether the password may be taken. */
    public boolean hasGoodPassword() {
        return password == null || password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
