package dev.pharos.statuspage.control;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads pages in a handful of statements, whatever they show. */
@ApplicationScoped
public class SnapshotReader {

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    @Inject
    DataSource database;

    @Inject
    PageReader pages;

    @Inject
    ServiceReader services;

    @Inject
    IncidentReader incidents;

    @Inject
    MaintenanceReader maintenances;

    @Inject
    Clock clock;

    public Optional<PageSnapshot> read(String slug) {
        return answer(connection -> {
            var page = pages.find(connection, slug);
            return page.isEmpty() ? Optional.empty() : Optional.of(snapshot(connection, page.get()));
        });
    }

    public List<PublicIncident> incidents(long tenantId, Instant from, Instant to) {
        return answer(connection -> incidents.between(connection, tenantId, from, to));
    }

    public Optional<PublicIncident> incident(long tenantId, UUID id) {
        return answer(
                connection -> incidents.one(connection, tenantId, id).stream().findFirst());
    }

    public Optional<Logo> logo(long tenantId) {
        return answer(connection -> pages.logo(connection, tenantId));
    }

    public Optional<String> slugOf(String host) {
        return answer(connection -> pages.slugOf(connection, host));
    }

    private PageSnapshot snapshot(Connection connection, PublicPage page) throws SQLException {
        var now = clock.instant();
        return new PageSnapshot(
                page,
                services.read(connection, page.tenantId(), page.zone(), now),
                incidents.shown(connection, page.tenantId()),
                maintenances.shown(connection, page.tenantId(), now),
                now);
    }

    private <T> T answer(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw DomainException.unavailable("status-page", "The status page cannot be read right now.", e);
        }
    }
}
