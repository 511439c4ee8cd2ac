package dev.pharos.platform.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * What a page of the console may load: nothing from elsewhere, and no script that is not ours. Ends with the directive for
 * scripts, because PrimeFaces appends the nonce of each request to it.
 */
@Named
@ApplicationScoped
public class ContentSecurityPolicy {

    /**
     * Style attributes are allowed, because widgets position themselves with them; style elements are not.
     */
    static final String TEXT = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " connect-src 'self'; frame-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self';"
            + " style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'";

    public String getText() {
        return TEXT;
    }
}
