package dev.pharos.incidents.boundary;

import dev.pharos.incidents.control.MaintenanceAgenda;
import dev.pharos.platform.boundary.DatabaseState;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves maintenances on when their time has come, on every node; see {@link MaintenanceMoves}. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MaintenanceClock {

    private static final Logger LOG = System.getLogger(MaintenanceClock.class.getName());

    /** People are reminded so long before. */
    private static final Duration REMINDER = Duration.ofHours(24);

    /** A day less than what is kept, so that a recurring one is looked at once a day. */
    private static final Duration HORIZON = Duration.ofDays(59);

    @Inject
    MaintenanceAgenda agenda;

    @Inject
    MaintenanceMoves moves;

    @Inject
    DatabaseState database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.maintenance.verify", defaultValue = "PT5M")
    Duration verify;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "maintenance")
    void tick() {
        if (!database.isWorkable() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            advance();
            agenda.running().forEach(tenant -> attempt("settle", () -> moves.settle(tenant)));
        } catch (Throwable failure) {
            // A timer callback that throws would be removed by the container.
            failed("tick", failure);
        } finally {
            busy.set(false);
        }
    }

    private void advance() throws SQLException {
        for (var item : agenda.due(clock.instant(), verify)) {
            attempt("move", () -> moves.advance(item, !verify.isZero()));
        }
        for (var item : agenda.reminders(clock.instant(), REMINDER)) {
            attempt("reminder", () -> moves.remind(item));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "maintenance ahead")
    void expand() {
        if (!database.isWorkable()) {
            return;
        }
        try {
            agenda.unexpanded(clock.instant().plus(HORIZON))
                    .forEach(item -> attempt("expand", () -> moves.expand(item)));
        } catch (Throwable failure) {
            // As above.
            failed("expand", failure);
        }
    }

    /** One that cannot be moved must not keep the others; it is tried again with the next tick. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failed(what, failure);
        }
    }

    private static void failed(String what, Throwable failure) {
        LOG.log(Level.WARNING, "event=maintenance_{0}_failed reason={1}", what, failure.toString());
    }
}
