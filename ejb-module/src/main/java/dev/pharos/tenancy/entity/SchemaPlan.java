package dev.pharos.tenancy.entity;

import dev.pharos.platform.entity.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The views of a tenant's schema: one for each table that says whose its rows are, so a new table is shown the day it
 * appears. The same for every tenant but for its id.
 *
 * @param source the schema with the tables
 * @param definer the account with whose rights the views read
 * @param tables names and columns of the tables shown
 */
public record SchemaPlan(String source, String definer, Map<String, List<String>> tables) {

    /**
     * Log-ins belong to people, who may be in other organizations, too; what waits to be delivered has secrets in its text;
     * the rest is machinery.
     */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "session", "live_interest", "audit_head", "tenant_login", "tenant_schema", "delivery", "delivery_letter");

    /** Whatever is called like that stays inside, so that nobody has to remember it for a new column. */
    private static final Pattern SECRET = Pattern.compile("hash|secret|password|token|private|totp|salt");

    private static final String ACCOUNTS = "account";
    private static final String TENANTS = "tenant";

    public SchemaPlan {
        tables = Map.copyOf(tables);
    }

    /** @param tenantTables every base table with a tenant_id, and {@code tenant} itself, with all their columns */
    public static SchemaPlan of(String source, String definer, Map<String, List<String>> tenantTables) {
        var shown = tenantTables.entrySet().stream()
                .filter(table -> !NEVER_SHOWN.contains(table.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, table -> withoutSecrets(table.getValue())));
        return new SchemaPlan(source, definer, shown);
    }

    private static List<String> withoutSecrets(List<String> columns) {
        return columns.stream().filter(Predicate.not(SECRET.asPredicate())).toList();
    }

    /** What makes the views, by their names. */
    public Map<String, String> statements(SchemaName schema, long tenantId) {
        var statements = new TreeMap<String, String>();
        tables.forEach((table, columns) -> statements.put(table, view(schema, table, columns, tenantId)));
        statements.put(ACCOUNTS, members(schema, tenantId));
        return statements;
    }

    private String view(SchemaName schema, String table, List<String> columns, long tenantId) {
        var list = columns.stream().map(SchemaPlan::quoted).collect(Collectors.joining(", "));
        var key = table.equals(TENANTS) ? "id" : "tenant_id";
        return head(schema, table) + "SELECT " + list + " FROM " + from(table) + " WHERE `" + key + "` = " + tenantId
                + " WITH CASCADED CHECK OPTION";
    }

    /** Accounts belong to no tenant; a join shows those of the members. */
    private String members(SchemaName schema, long tenantId) {
        return head(schema, ACCOUNTS) + "SELECT a.`id`, a.`uuid`, a.`email`, a.`name` FROM " + from(ACCOUNTS)
                + " a JOIN " + from("membership") + " m ON m.`account_id` = a.`id` WHERE m.`tenant_id` = " + tenantId;
    }

    private static String head(SchemaName schema, String view) {
        return "CREATE OR REPLACE SQL SECURITY DEFINER VIEW " + schema.quoted() + "." + quoted(view) + " AS ";
    }

    private String from(String table) {
        return quoted(source) + "." + quoted(table);
    }

    private static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    /** Changes with whatever would change the views. */
    public byte[] fingerprint() {
        var views = statements(new SchemaName("t_any"), 0).values();
        return Sha256.of(definer + "\n" + String.join("\n", views));
    }
}
