package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One service that one incident affects, for queries to ask about; {@code AffectedServices} writes them. */
@Entity
@Table(name = "incident_service")
@IdClass(IncidentService.Key.class)
public class IncidentService {

    /** The primary key in the form JPA 3.1 asks for, which cannot be a record yet. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long tenantId;
        private long incidentId;
        private long serviceId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.tenantId == tenantId
                    && key.incidentId == incidentId
                    && key.serviceId == serviceId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, incidentId, serviceId);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "incident_id")
    private long incidentId;

    @Id
    @Column(name = "service_id")
    private long serviceId;

    protected IncidentService() {}
}
