package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.ServiceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All services of the organization: on their page, and in brief on the dashboard. */
@Named("servicesPage")
@RequestScoped
public class ServicesBacking {

    @Inject
    Access access;

    @Inject
    Services services;

    private List<ServiceView> all;

    public List<ServiceView> all() {
        if (all == null) {
            all = services.all(access.reading());
        }
        return all;
    }

    public List<ServiceGroup> groups() {
        return ServiceGroup.of(all());
    }

    /** Reads anew what happened while the page is open. */
    public void refresh() {
        all = null;
    }
}
