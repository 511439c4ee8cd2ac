package dev.pharos.it.server;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one server for the whole run; JUnit closes what lies in its store at the end. */
final class PharosExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PharosExtension.class);

    /** How long tests wait for what will happen; generous, because how fast it happens is measured elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PharosServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        PharosServer.class, type -> ServerKind.ofThisRun().start(), PharosServer.class);
    }
}
