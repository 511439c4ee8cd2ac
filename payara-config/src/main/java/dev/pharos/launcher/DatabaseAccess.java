package dev.pharos.launcher;

import dev.pharos.datasource.PharosDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Where the database is and how to log in. */
record DatabaseAccess(String url, String user, String password) {

    /** As the server's configuration and the application read it. */
    Map<String, String> environment() {
        return Map.of("PHAROS_DB_URL", url, "PHAROS_DB_USER", user, "PHAROS_DB_PASSWORD", password);
    }

    /** A connection outside any pool. */
    Connection open() throws SQLException {
        var source = new PharosDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    /** The address without options, fit for a message. */
    String shortUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    /** The name of the database in the address. */
    String schema() {
        var address = shortUrl();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return user + " at " + shortUrl();
    }
}
