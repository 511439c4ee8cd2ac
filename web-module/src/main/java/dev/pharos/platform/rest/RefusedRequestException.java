package dev.pharos.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/** A request that breaks the rules of HTTP or of our conventions, before the domain sees it. */
public class RefusedRequestException extends WebApplicationException {

    private final String code;

    private RefusedRequestException(Status status, String code, String detail) {
        super(detail, status);
        this.code = code;
    }

    /** 400: a query parameter, a header or the syntax of the body. */
    public static RefusedRequestException badRequest(String code, String detail) {
        return new RefusedRequestException(Status.BAD_REQUEST, code, detail);
    }

    /** 413: more than we read. */
    public static RefusedRequestException tooLarge(String detail) {
        return new RefusedRequestException(Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large", detail);
    }

    /** Stable, kebab-case, for programs. */
    public String code() {
        return code;
    }
}
