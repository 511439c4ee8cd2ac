package dev.pharos.it.client;

import dev.pharos.it.server.PharosServer;

/** One organization for tests that leave no trace in it: registering costs a good deal of password hashing. */
public final class SharedOrganization {

    private Organization organization;

    public synchronized Organization of(PharosServer server) {
        if (organization == null) {
            organization = Organization.register(server);
        }
        return organization;
    }
}
