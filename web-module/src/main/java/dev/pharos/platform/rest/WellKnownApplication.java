package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#WELL_KNOWN_PATH}. */
@ApplicationPath(Served.WELL_KNOWN_PATH)
public class WellKnownApplication extends RestApplication {

    public WellKnownApplication() {
        super(Served.Base.WELL_KNOWN);
    }
}
