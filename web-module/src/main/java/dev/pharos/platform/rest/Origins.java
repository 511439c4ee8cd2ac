package dev.pharos.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This installation's own origin, as configured. */
@ApplicationScoped
public class Origins {

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    URI publicUrl;

    public OwnOrigin own() {
        return new OwnOrigin(publicUrl);
    }
}
