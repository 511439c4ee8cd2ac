package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#AUTH_PATH}. */
@ApplicationPath(Served.AUTH_PATH)
public class AuthApiApplication extends RestApplication {

    public AuthApiApplication() {
        super(Served.Base.AUTH);
    }
}
