package dev.pharos.problem;

import dev.pharos.platform.rest.Served;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps problem documents out of what OAuth clients are answered. What reaches no method of the authorization server, because
 * there is no such path or method, is a problem like everywhere.
 */
@Provider
@Dependent
@Served(Served.Base.OAUTH)
public class OAuthFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
            context.register(new OAuthProblemFilter());
        }
    }
}
