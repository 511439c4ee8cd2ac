package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Issuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The issuer of client tokens: the configured address, else the one that the client has just used. */
@ApplicationScoped
public class Issuers {

    private static final Map<String, Integer> STANDARD_PORTS = Map.of("http", 80, "https", 443);

    @Inject
    @ConfigProperty(name = "pharos.public-url")
    Optional<String> publicUrl;

    public Issuer of(HttpServletRequest request) {
        return publicUrl
                .map(url -> new Issuer(url, true))
                .orElseGet(() -> new Issuer(origin(request) + request.getContextPath(), false));
    }

    private static String origin(HttpServletRequest request) {
        var standard = STANDARD_PORTS.getOrDefault(request.getScheme(), 0) == request.getServerPort();
        var origin = request.getScheme() + "://" + request.getServerName();
        return standard ? origin : origin + ":" + request.getServerPort();
    }
}
