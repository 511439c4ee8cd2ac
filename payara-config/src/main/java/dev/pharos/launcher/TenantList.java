package dev.pharos.launcher;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All tenants of an installation, for its operator: who they are, where they are reached and what they hold. */
final class TenantList {

    private static final List<String> HEAD =
            List.of("SLUG", "NAME", "PLAN", "HOSTS", "OWNERS", "MONITORS", "MEMBERS", "SCHEMA");
    private static final String NONE = "-";

    private static final String TABLE = """
            SELECT t.slug, t.name, t.plan,
              (SELECT GROUP_CONCAT(h.host ORDER BY h.host SEPARATOR ', ') FROM tenant_host h WHERE h.tenant_id = t.id),
              (SELECT GROUP_CONCAT(a.email ORDER BY a.email SEPARATOR ', ') FROM membership m
                JOIN account a ON a.id = m.account_id WHERE m.tenant_id = t.id AND m.role = 'owner'),
              (SELECT COUNT(*) FROM monitor m WHERE m.tenant_id = t.id),
              (SELECT COUNT(*) FROM membership m WHERE m.tenant_id = t.id),
              (SELECT s.name FROM tenant_schema s WHERE s.tenant_id = t.id AND s.fingerprint IS NOT NULL)
            FROM tenant t ORDER BY t.slug""";

    private static final String JSON = """
            SELECT JSON_OBJECT('id', CAST(t.uuid AS CHAR), 'slug', t.slug, 'name', t.name, 'plan', t.plan,
              'hosts', JSON_EXTRACT((SELECT IFNULL(JSON_ARRAYAGG(h.host ORDER BY h.host), '[]')
                FROM tenant_host h WHERE h.tenant_id = t.id), '$'),
              'owners', JSON_EXTRACT((SELECT IFNULL(JSON_ARRAYAGG(a.email ORDER BY a.email), '[]') FROM membership m
                JOIN account a ON a.id = m.account_id WHERE m.tenant_id = t.id AND m.role = 'owner'), '$'),
              'monitors', (SELECT COUNT(*) FROM monitor m WHERE m.tenant_id = t.id),
              'members', (SELECT COUNT(*) FROM membership m WHERE m.tenant_id = t.id),
              'schema', (SELECT s.name FROM tenant_schema s WHERE s.tenant_id = t.id AND s.fingerprint IS NOT NULL))
            FROM tenant t ORDER BY t.slug""";

    /** ER_NO_SUCH_TABLE and ER_BAD_FIELD_ERROR: this version has not been started on the database yet. */
    private static final List<Integer> NOT_MIGRATED = List.of(1146, 1054);

    private TenantList() {}

    /** @param asJson for programs */
    static String read(DatabaseAccess access, boolean asJson) {
        try {
            return asJson ? json(access) : table(rows(access, TABLE, HEAD.size()));
        } catch (SQLException refused) {
            if (NOT_MIGRATED.contains(refused.getErrorCode())) {
                throw new LaunchException("The tables are not those of this version; start it once with ./pharos run");
            }
            throw new LaunchException(DatabaseCheck.explain(access, refused), refused);
        }
    }

    private static String json(DatabaseAccess access) throws SQLException {
        return rows(access, JSON, 1).stream()
                .map(row -> "  " + row.get(0))
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static List<List<String>> rows(DatabaseAccess access, String sql, int columns) throws SQLException {
        try (var connection = access.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new String[columns];
                for (var column = 0; column < columns; column++) {
                    row[column] = rows.getString(column + 1);
                }
                read.add(Arrays.asList(row));
            }
            return read;
        }
    }

    /** Columns as wide as their widest cell. */
    static String table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "No tenants yet: somebody has to register.";
        }
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        rows.forEach(row -> lines.add(row.stream().map(TenantList::printable).toList()));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column)
                                .codePointCount(0, line.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining("\n"))
                + hint(lines.stream().anyMatch(line -> line.get(HEAD.size() - 1).equals(NONE)));
    }

    private static String hint(boolean withoutSchema) {
        return withoutSchema
                ? "\n\nSCHEMA -: made within a minute of a start, unless the database user may not (README: grants)."
                : "";
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " "
                                .repeat(widths[column]
                                        - cells.get(column)
                                                .codePointCount(
                                                        0, cells.get(column).length())))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    /** Names come from strangers: nothing of them may move the cursor of a terminal. */
    private static String printable(String cell) {
        return cell == null ? NONE : cell.replaceAll("\\p{C}", "?");
    }
}
