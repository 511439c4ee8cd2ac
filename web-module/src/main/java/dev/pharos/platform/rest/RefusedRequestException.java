package dev.pharos.platform.rest;

/** A request that breaks the rules of HTTP or of our conventions, before the domain sees it. */
public class RefusedRequestException extends RuntimeException {

    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;

    private final int status;
    private final String code;

    private RefusedRequestException(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** 400: a query parameter, a header or the syntax of the body. */
    public static RefusedRequestException badRequest(String code, String detail) {
        return new RefusedRequestException(BAD_REQUEST, code, detail);
    }

    /** 413: more than we read. */
    public static RefusedRequestException tooLarge(String detail) {
        return new RefusedRequestException(CONTENT_TOO_LARGE, "body-too-large", detail);
    }

    public int status() {
        return status;
    }

    /** Stable, kebab-case, for programs. */
    public String code() {
        return code;
    }
}
