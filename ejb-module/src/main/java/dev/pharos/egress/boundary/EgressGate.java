package dev.pharos.egress.boundary;

import dev.pharos.egress.control.EgressPolicies;
import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.HeaderRules;
import dev.pharos.egress.entity.InvalidTargetException;
import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one gate for everything that leaves the house: probes, webhooks, imports. Save time asks for targets, which refuses
 * with {@link DomainException}; whoever connects asks the {@link #policy()} for every address, at every hop.
 */
@ApplicationScoped
public class EgressGate {

    private EgressPolicies policies;

    /** For the container's proxy. */
    protected EgressGate() {}

    @Inject
    public EgressGate(EgressPolicies policies) {
        this.policies = policies;
    }

    /** The URL in canonical form, if it may be saved. */
    public TargetUrl url(String field, String text) {
        return accept(field, () -> {
            var url = TargetUrl.parse(text);
            policy().requireOpen(url.host());
            return url;
        });
    }

    /** The host in canonical form, if it may be saved. */
    public TargetHost host(String field, String text) {
        return accept(field, () -> {
            var host = TargetHost.parse(text);
            policy().requireOpen(host);
            return host;
        });
    }

    /** Refuses headers a person may not set; the errors name {@code field.<header>}. */
    public void headers(String field, List<RequestHeader> headers) {
        if (headers.size() > HeaderRules.MAX_HEADERS) {
            throw DomainException.invalid(field, "must not hold more than " + HeaderRules.MAX_HEADERS + " headers");
        }
        var errors = new ArrayList<FieldError>();
        for (var header : headers) {
            HeaderRules.broken(header).ifPresent(rule -> errors.add(new FieldError(field + "." + header.name(), rule)));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /** For the moment of connecting: ask it about every resolved address. */
    public EgressPolicy policy() {
        return policies.current();
    }

    private static <T> T accept(String field, Supplier<T> target) {
        try {
            return target.get();
        } catch (InvalidTargetException refused) {
            throw DomainException.invalid(field, refused.getMessage());
        }
    }
}
