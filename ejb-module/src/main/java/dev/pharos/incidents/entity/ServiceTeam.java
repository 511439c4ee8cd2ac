package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The team that looks after a service. */
@Entity
@Table(name = "service_team")
@IdClass(ServiceTeam.Key.class)
public class ServiceTeam {

    /** The primary key in the form JPA 3.1 asks for, which cannot be a record yet. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long tenantId;
        private long serviceId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tenantId == tenantId && key.serviceId == serviceId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, serviceId);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "service_id")
    private long serviceId;

    @Column(name = "team_id")
    private long teamId;

    protected ServiceTeam() {}

    public ServiceTeam(Service service, long teamId) {
        this.tenantId = service.tenantId();
        this.serviceId = service.id();
        this.teamId = teamId;
    }
}
