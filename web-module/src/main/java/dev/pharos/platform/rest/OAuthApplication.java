package dev.pharos.platform.rest;

import jakarta.ws.rs.ApplicationPath;

/** The resources at {@value Served#OAUTH_PATH}. */
@ApplicationPath(Served.OAUTH_PATH)
public class OAuthApplication extends RestApplication {

    public OAuthApplication() {
        super(Served.Base.OAUTH);
    }
}
