package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#PUBLIC_PATH}. */
@ApplicationPath(Served.PUBLIC_PATH)
public class PublicApiApplication extends RestApplication {

    public PublicApiApplication() {
        super(Served.Base.PUBLIC);
    }
}
