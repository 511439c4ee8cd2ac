package dev.pharos.statuspage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Where people reach this installation, for what is written while nobody asks: as configured, and as it is deployed. */
@ApplicationScoped
public class OwnAddress {

    private static final URI STANDARD = URI.create("http://localhost:8080");

    @Inject
    Config config;

    private volatile String contextPath = "";

    /** @param path of the web application; empty or with a slash in front */
    public void servedBelow(String path) {
        contextPath = path;
    }

    /** Without a slash at its end. A configured address that has a path has the context root in it. */
    public String base() {
        var own = config.getOptionalValue("pharos.public-url", URI.class).orElse(STANDARD);
        var text = own.toString().replaceFirst("/+$", "");
        var path = own.getRawPath();
        return path == null || path.isEmpty() || path.equals("/") ? text + contextPath : text;
    }
}
