package dev.pharos.platform.rest;

import dev.pharos.platform.boundary.InstallationSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Cursors signed with this installation's key. */
@ApplicationScoped
public class Cursors {

    @Inject
    InstallationSecrets secrets;

    Cursor with(String list) {
        return new Cursor(list, secrets.get("cursor"));
    }
}
