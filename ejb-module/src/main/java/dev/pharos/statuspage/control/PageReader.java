package dev.pharos.statuspage.control;

import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The page itself: an organization that never touched its settings has the usual ones. */
@ApplicationScoped
class PageReader {

    private static final String PAGE = """
        SELECT t.id, t.uuid, t.slug, t.name, t.created_at AS founded_at, t.updated_at AS tenant_updated_at, p.title, p.message, p.access,
        p.password_hash, p.language, p.time_zone, p.accent, p.logo IS NOT NULL AS has_logo, p.version, p.updated_at
        FROM tenant t LEFT JOIN status_page p ON p.tenant_id = t.id WHERE t.slug = ?\
        """;
    private static final String LOGO =
            "SELECT logo, logo_type FROM status_page WHERE tenant_id = ? AND logo IS NOT NULL";
    private static final String HOST =
            "SELECT t.slug FROM tenant_host h JOIN tenant t ON t.id = h.tenant_id WHERE h.host = ?";

    Optional<PublicPage> find(Connection connection, String slug) throws SQLException {
        return Rows.read(connection, PAGE, PageReader::page, slug).stream().findFirst();
    }

    Optional<Logo> logo(Connection connection, long tenantId) throws SQLException {
        return Rows.read(connection, LOGO, row -> new Logo(row.getString("logo_type"), row.getBytes("logo")), tenantId)
                .stream()
                .findFirst();
    }

    /** The slug of the organization that is reached by this host name. */
    Optional<String> slugOf(Connection connection, String host) throws SQLException {
        return Rows.read(connection, HOST, row -> row.getString(1), host).stream()
                .findFirst();
    }

    private static PublicPage page(ResultSet row) throws SQLException {
        var isStandard = row.getString("access") == null;
        var settings = isStandard ? PageSettings.standard() : settings(row);
        return new PublicPage(
                row.getLong("id"),
                Rows.uuid(row, "uuid"),
                row.getString("slug"),
                row.getString("name"),
                settings,
                row.getString("password_hash"),
                row.getBoolean("has_logo") ? row.getString("version") : null,
                Rows.instant(row, "founded_at"),
                Rows.instant(row, isStandard ? "tenant_updated_at" : "updated_at"));
    }

    static PageSettings settings(ResultSet row) throws SQLException {
        var title = row.getString("title");
        return new PageSettings(
                title.isEmpty() ? null : title,
                row.getString("message"),
                PageAccess.parse(row.getString("access")).orElseThrow(),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("accent"));
    }
}
