package dev.pharos.statuspage.rest;

/**
 * What somebody wants to see of a page.
 *
 * @param path below the page's address; empty for the page itself
 * @param language en or de
 * @param month as typed, or null
 * @param context path of the application
 * @param base absolute address of the application, without a slash at its end
 */
record Ask(String path, String language, String month, String context, String base) {

    /** What tells apart the representations of what this leads to. */
    String key() {
        return path + '\n' + language + '\n' + month + '\n' + base;
    }
}
