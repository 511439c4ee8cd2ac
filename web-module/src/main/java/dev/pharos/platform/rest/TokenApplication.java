package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#TOKEN_PATH}. */
@ApplicationPath(Served.TOKEN_PATH)
public class TokenApplication extends RestApplication {

    public TokenApplication() {
        super(Served.Base.TOKEN);
    }
}
