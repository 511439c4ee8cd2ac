package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#HEALTH_PATH}. */
@ApplicationPath(Served.HEALTH_PATH)
public class HealthApplication extends RestApplication {

    public HealthApplication() {
        super(Served.Base.HEALTH);
    }
}
