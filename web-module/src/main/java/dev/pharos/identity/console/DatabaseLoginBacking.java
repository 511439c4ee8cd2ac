package dev.pharos.identity.console;

import dev.pharos.identity.boundary.DatabaseLogins;
import dev.pharos.identity.entity.DatabaseLogin;
import dev.pharos.identity.entity.IssuedDatabaseLogin;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.entity.DatabaseAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The organization's login to its own database schema. The password is shown by the one answer that makes it. */
@Named("databaseLogin")
@RequestScoped
public class DatabaseLoginBacking {

    @Inject
    Access access;

    @Inject
    DatabaseLogins logins;

    @Inject
    Page page;

    private Optional<DatabaseLogin> login;
    private IssuedDatabaseLogin issued;

    /** Null where nobody asked for one. */
    public DatabaseLogin login() {
        if (login == null) {
            login = find();
        }
        return login.orElse(null);
    }

    /** What was made just now, else null. */
    public IssuedDatabaseLogin issued() {
        return issued;
    }

    /** How a client of MariaDB gets in; the host is left open where it cannot be known. */
    public String command() {
        var address = issued.address();
        return "mariadb --host=" + address.map(DatabaseAddress::host).orElse("HOST") + " --port="
                + address.map(DatabaseAddress::port).map(String::valueOf).orElse("PORT") + " --user="
                + issued.login().schema() + " --password " + issued.login().schema();
    }

    public void issue() {
        act(() -> issued = logins.issue(access.owning()));
    }

    public void remove() {
        act(() -> {
            logins.delete(access.owning());
            page.done("database.removed");
        });
    }

    private Optional<DatabaseLogin> find() {
        try {
            return Optional.of(logins.get(access.owning()));
        } catch (DomainException refusal) {
            if (refusal.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
        login = null;
    }
}
