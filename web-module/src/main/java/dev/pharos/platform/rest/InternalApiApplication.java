package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#INTERNAL_PATH}. */
@ApplicationPath(Served.INTERNAL_PATH)
public class InternalApiApplication extends RestApplication {

    public InternalApiApplication() {
        super(Served.Base.INTERNAL);
    }
}
