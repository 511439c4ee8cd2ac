package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.ServiceChoice;
import dev.pharos.incidents.entity.ServiceStatus;
import java.io.Serializable;
import java.util.UUID;

/** A service as a form offers it, with the status it takes; none stands for a service that is not affected. */
public class ServicePick implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String name;
    private String status;

    ServicePick(Affected service, String status) {
        this.id = service.id();
        this.name = service.name();
        this.status = status;
    }

    boolean isMade() {
        return status != null && !status.isEmpty();
    }

    ServiceChoice choice() {
        return new ServiceChoice(id, ServiceStatus.parse(status).orElse(null));
    }

    public String getName() {
        return name;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
