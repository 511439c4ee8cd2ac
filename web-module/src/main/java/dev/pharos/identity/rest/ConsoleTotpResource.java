package dev.pharos.identity.rest;

import dev.pharos.platform.rest.Served;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The second factor, for people with a browser. */
@Path("auth/totp")
@RequestScoped
@Served(Served.Base.INTERNAL)
@Produces(MediaType.APPLICATION_JSON)
public class ConsoleTotpResource extends TotpCalls {}
