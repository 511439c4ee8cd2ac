package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Why a request has no caller. The authentication runs before JAX-RS and also for what needs no caller, so it leaves the
 * reason here, and whoever needs a caller refuses with it.
 *
 * @param reason makes what is thrown where a caller is needed
 */
public record Authentication(Supplier<RuntimeException> reason) {

    /** The name of the request's attribute. */
    public static final String ATTRIBUTE = Authentication.class.getName();

    private static final Authentication ANONYMOUS = new Authentication(
            () -> new DomainException(Kind.UNAUTHENTICATED, "unauthenticated", "This needs a signed-in caller."));

    private static final Authentication REFUSED = new Authentication(() -> new DomainException(
            Kind.UNAUTHENTICATED, "invalid-token", "The credential is not good, or not good any more, or not here."));

    /** A credential was shown, and it is not good. */
    public static Authentication refused() {
        return REFUSED;
    }

    /** Whether the credential is good could not be found out. */
    public static Authentication failed(RuntimeException failure) {
        return new Authentication(() -> failure);
    }

    public RuntimeException refusal() {
        return reason.get();
    }

    /** What was left in the attributes of a request; no credential at all if nothing was. */
    public static Authentication of(Function<String, Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof Authentication left ? left : ANONYMOUS;
    }
}
