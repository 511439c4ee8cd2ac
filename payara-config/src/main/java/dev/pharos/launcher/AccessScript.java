package dev.pharos.launcher;

import java.util.List;

/** The statements that MariaDB runs before it lets anybody in: one database, one user. */
final class AccessScript {

    private AccessScript() {}

    /** @param password of URL-safe Base64 characters, nothing that would need quoting */
    static String of(String user, String password) {
        var account = "'" + user + "'@'127.0.0.1'";
        return String.join(
                "",
                List.of(
                        "CREATE DATABASE IF NOT EXISTS pharos CHARACTER SET utf8mb4;\n",
                        "CREATE USER IF NOT EXISTS " + account + ";\n",
                        "ALTER USER " + account + " IDENTIFIED BY '" + password + "';\n",
                        "GRANT ALL ON pharos.* TO " + account + " WITH GRANT OPTION;\n",
                        // A tenant's own schema with its views, and logins that see only that.
                        "GRANT ALL ON `t\\_%`.* TO " + account + " WITH GRANT OPTION;\n",
                        "GRANT CREATE USER, PROCESS, CONNECTION ADMIN ON *.* TO " + account + ";\n"));
    }
}
