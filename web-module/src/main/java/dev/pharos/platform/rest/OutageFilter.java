package dev.pharos.platform.rest;

import dev.pharos.platform.boundary.DatabaseState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 503 at once while the database is gone, instead of letting every request wait for it until threads run out. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 200)
@Served({Served.Base.AUTH, Served.Base.TOKEN, Served.Base.PUBLIC, Served.Base.INTERNAL, Served.Base.OAUTH})
public class OutageFilter implements ContainerRequestFilter {

    @Inject
    DatabaseState database;

    @Override
    public void filter(ContainerRequestContext request) {
        database.requireReachable();
    }
}
