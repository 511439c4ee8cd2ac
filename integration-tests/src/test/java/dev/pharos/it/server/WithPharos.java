package dev.pharos.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class need a running Pharos: they take it as a {@link PharosServer} parameter. All classes of one
 * run share one server, which starts with the first of them and stops after the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PharosExtension.class)
public @interface WithPharos {}
