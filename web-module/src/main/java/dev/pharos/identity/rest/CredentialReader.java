package dev.pharos.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Knows one kind of credential and where it counts. Every bean of this type takes part in the authentication. */
public interface CredentialReader {

    /** Whether this kind of credential works on this path (relative to the context root, with leading slash). */
    boolean isFor(String path);

    /** What the request shows. The response is there to renew a cookie. */
    Shown read(HttpServletRequest request, HttpServletResponse response);

    /** What was shown. */
    sealed interface Shown {

        /** No credential of this kind. */
        record Nothing() implements Shown {}

        /** One that is forged, over or revoked. */
        record Bad() implements Shown {}

        /** A good one. */
        record Good(CallerPrincipal principal) implements Shown {}
    }
}
