package dev.pharos.statuspage.control;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The settings of pages in the database. Their pictures are read when somebody looks at them. */
@ApplicationScoped
public class PageStore {

    private static final String READ = """
        SELECT t.uuid, t.slug, t.name, t.created_at AS founded_at, p.title, p.message, p.access, p.language, p.time_zone,
        p.accent, p.password_hash IS NOT NULL AS has_password, p.logo_type, COALESCE(p.version, 0) AS version, p.updated_at
        FROM tenant t LEFT JOIN status_page p ON p.tenant_id = t.id WHERE t.id = ?\
        """;
    private static final String WRITE = """
        INSERT INTO status_page (tenant_id, title, message, access, password_hash, language, time_zone, accent, updated_at,
        version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        ON DUPLICATE KEY UPDATE title = VALUES(title), message = VALUES(message), access = VALUES(access),
        password_hash = COALESCE(VALUES(password_hash), password_hash), language = VALUES(language),
        time_zone = VALUES(time_zone), accent = VALUES(accent), updated_at = VALUES(updated_at), version = version + 1\
        """;
    private static final String DRAW =
            "UPDATE status_page SET logo = ?, logo_type = ?, updated_at = ?, version = version + 1 WHERE tenant_id = ?";

    @Inject
    DataSource database;

    public Optional<PageView> find(long tenantId) {
        try (var connection = database.getConnection()) {
            return Rows.read(connection, READ, PageStore::view, tenantId).stream()
                    .findFirst();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** @param passwordHash null leaves the one there is */
    public void write(long tenantId, PageSettings settings, String passwordHash, Instant now) {
        execute(
                WRITE,
                tenantId,
                settings.title() == null ? "" : settings.title(),
                settings.message(),
                settings.access().text(),
                passwordHash,
                settings.language(),
                settings.timeZone(),
                settings.accent(),
                UtcTimestamps.of(now));
    }

    /** @param logo null for none */
    public void draw(long tenantId, Logo logo, Instant now) {
        execute(
                DRAW,
                logo == null ? null : logo.bytes(),
                logo == null ? null : logo.type(),
                UtcTimestamps.of(now),
                tenantId);
    }

    private static PageView view(ResultSet row) throws SQLException {
        var isStandard = row.getString("access") == null;
        return new PageView(
                Rows.uuid(row, "uuid"),
                row.getString("slug"),
                row.getString("name"),
                isStandard ? PageSettings.standard() : PageReader.settings(row),
                row.getBoolean("has_password"),
                row.getString("logo_type"),
                row.getLong("version"),
                Rows.instant(row, isStandard ? "founded_at" : "updated_at"));
    }

    private void execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DomainException failed(SQLException e) {
        return DomainException.unavailable("status-page", "The settings of the status page are out of reach.", e);
    }
}
