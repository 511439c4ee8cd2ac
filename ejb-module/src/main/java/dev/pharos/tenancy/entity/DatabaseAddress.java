package dev.pharos.tenancy.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a database client connects to. */
public record DatabaseAddress(String host, int port) {

    private static final int STANDARD_PORT = 3306;
    private static final Pattern URL =
            Pattern.compile("jdbc:mariadb://(\\[[^\\]]+]|[^/:,?]+)(?::(\\d{1,5}))?(?:[/?].*)?");

    /** Empty when the URL names several places, or none. */
    public static Optional<DatabaseAddress> of(String jdbcUrl) {
        var matcher = URL.matcher(jdbcUrl);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var port = matcher.group(2) == null ? STANDARD_PORT : Integer.parseInt(matcher.group(2));
        return Optional.of(new DatabaseAddress(matcher.group(1), port));
    }
}
