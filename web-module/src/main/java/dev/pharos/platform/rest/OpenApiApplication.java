package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#OPENAPI_PATH}. */
@ApplicationPath(Served.OPENAPI_PATH)
public class OpenApiApplication extends RestApplication {

    public OpenApiApplication() {
        super(Served.Base.OPENAPI);
    }
}
