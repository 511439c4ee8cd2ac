package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One monitor that one service follows. */
@Entity
@Table(name = "service_monitor")
@IdClass(ServiceMonitor.Key.class)
public class ServiceMonitor {

    /** The primary key in the form JPA 3.1 asks for, which cannot be a record yet. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long tenantId;
        private long serviceId;
        private long monitorId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.tenantId == tenantId
                    && key.serviceId == serviceId
                    && key.monitorId == monitorId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, serviceId, monitorId);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "service_id")
    private long serviceId;

    @Id
    @Column(name = "monitor_id")
    private long monitorId;

    protected ServiceMonitor() {}

    public ServiceMonitor(Service service, long monitorId) {
        this.tenantId = service.tenantId();
        this.serviceId = service.id();
        this.monitorId = monitorId;
    }
}
