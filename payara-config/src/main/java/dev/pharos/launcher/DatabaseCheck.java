package dev.pharos.launcher;

import java.sql.SQLException;

/** Logs in to the database once, so that a wrong setting is one clear line instead of a stack trace of the server. */
final class DatabaseCheck {

    private DatabaseCheck() {}

    static DatabaseVersion require(DatabaseAccess access) {
        try {
            return DatabaseVersion.require(askVersion(access));
        } catch (SQLException refused) {
            throw new LaunchException(explain(access, refused), refused);
        }
    }

    static String askVersion(DatabaseAccess access) throws SQLException {
        try (var connection = access.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1);
        }
    }

    static String explain(DatabaseAccess access, SQLException refused) {
        return switch (refused.getErrorCode()) {
            case 1045, 1698 -> "MariaDB refused user " + access + "; check PHAROS_DB_USER and PHAROS_DB_PASSWORD";
            case 1044, 1049 -> "No access to the database of " + access + "; create it and grant it to the user";
            default ->
                "Cannot reach MariaDB at " + access.shortUrl() + ": "
                        + refused.getMessage().lines().findFirst().orElse("no reason given");
        };
    }
}
