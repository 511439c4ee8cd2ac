package dev.pharos.statuspage.control;

import dev.pharos.platform.control.Jdbc;
import dev.pharos.statuspage.boundary.OwnAddress;
import dev.pharos.statuspage.entity.Accent;
import dev.pharos.statuspage.entity.Letterhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What of a status page shows in its mail; an organization that never touched its settings has the usual ones. */
@ApplicationScoped
public class LetterheadReader {

    private static final String SELECT = """
        SELECT t.id, t.uuid, t.slug, COALESCE(NULLIF(p.title, ''), t.name) AS title, p.accent,
          COALESCE(p.time_zone, 'UTC') AS time_zone, COALESCE(p.access, 'public') AS access
        FROM tenant t LEFT JOIN status_page p ON p.tenant_id = t.id WHERE\
        """;

    @Inject
    Jdbc jdbc;

    @Inject
    OwnAddress address;

    public Optional<Letterhead> find(String slug) throws SQLException {
        return jdbc.find(SELECT + " t.slug = ?", this::head, slug);
    }

    public Optional<Letterhead> find(long tenantId) throws SQLException {
        return jdbc.find(SELECT + " t.id = ?", this::head, tenantId);
    }

    private Letterhead head(ResultSet row) throws SQLException {
        return new Letterhead(
                row.getLong("id"),
                UUID.fromString(row.getString("uuid")),
                row.getString("slug"),
                row.getString("title"),
                Objects.requireNonNullElse(row.getString("accent"), Accent.STANDARD.text()),
                ZoneId.of(row.getString("time_zone")),
                row.getString("access").equals("public"),
                address.base());
    }
}
