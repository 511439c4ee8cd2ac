package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#API_PATH}. */
@ApplicationPath(Served.API_PATH)
public class ApiApplication extends RestApplication {

    public ApiApplication() {
        super(Served.Base.API);
    }
}
