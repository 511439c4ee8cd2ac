package dev.pharos.it.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way around the application into its data, to look or to break things. */
public record TestDatabase(String url, String user, String password) {

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
