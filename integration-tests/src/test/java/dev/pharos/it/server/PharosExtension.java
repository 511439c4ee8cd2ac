package dev.pharos.it.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one server for the whole run; JUnit closes what lies in its store at the end. */
final class PharosExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PharosExtension.class);

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
