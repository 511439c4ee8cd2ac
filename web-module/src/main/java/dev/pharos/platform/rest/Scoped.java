package dev.pharos.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a resource to programs: those with the scope {@code <value>:read} may read, those with {@code <value>:write} may
 * change. Without it only people may call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scoped {

    /** The name of the resource, as in its path. */
    String value();
}
