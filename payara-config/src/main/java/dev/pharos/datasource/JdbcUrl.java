package dev.pharos.datasource;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of a MariaDB, completed with the driver options that Pharos relies on. What the operator wrote in the
 * address wins.
 */
public final class JdbcUrl {

    public static final String PREFIX = "jdbc:mariadb:";

    /** Driver options, see https://mariadb.com/docs/connectors/mariadb-connector-j/about-mariadb-connector-j. */
    private static final Map<String, String> OPTIONS = options();

    private JdbcUrl() {}

    public static String complete(String url) {
        var complete = new StringBuilder(url);
        OPTIONS.forEach((name, value) -> {
            if (!names(url, name)) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }

    private static boolean names(String url, String option) {
        return url.contains("?" + option + "=") || url.contains("&" + option + "=");
    }

    private static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        // Milliseconds. The first also bounds the handshake; no statement of ours takes as long as the second, except
        // changes of the schema, which ask for more.
        options.put("connectTimeout", "2000");
        options.put("socketTimeout", "4000");
        // Every statement sees what is committed; lost updates are caught by versions and affected rows.
        options.put("transactionIsolation", "READ-COMMITTED");
        // Seconds. The locks of a node that vanished in the middle of a transaction must go before the others' leases
        // do.
        options.put("sessionVariables", "idle_transaction_timeout=8");
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        // The job repository of Payara picks its SQL by product name and does not know MariaDB.
        options.put("useMysqlMetadata", "true");
        return options;
    }
}
