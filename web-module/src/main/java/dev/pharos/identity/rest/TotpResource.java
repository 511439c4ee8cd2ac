package dev.pharos.identity.rest;

import dev.pharos.platform.rest.Served;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The second factor, for API clients. */
@Path("totp")
@RequestScoped
@Served(Served.Base.AUTH)
@Produces(MediaType.APPLICATION_JSON)
public class TotpResource extends TotpCalls {}
