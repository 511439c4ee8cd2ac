package dev.pharos.identity.rest;

import dev.pharos.egress.entity.Cidr;
import dev.pharos.identity.entity.ClientInfo;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Who is at the other end of a request. */
@ApplicationScoped
public class Clients {

    @Inject
    Config config;

    private TrustedProxies proxies;

    @PostConstruct
    void prepare() {
        var networks = config.getOptionalValues("pharos.http.trusted-proxies", String.class);
        proxies = new TrustedProxies(networks.orElse(List.of()).stream()
                .map(String::strip)
                .map(Cidr::parse)
                .toList());
    }

    public ClientInfo of(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return new ClientInfo(proxies.clientOf(request.getRemoteAddr(), forwarded), request.getHeader("User-Agent"));
    }
}
