package dev.pharos.launcher;

import dev.pharos.datasource.JdbcUrl;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator chose, from the environment. Everything else goes through to the application, which reads it by
 * MicroProfile Config.
 *
 * @param poolSize largest number of database connections of the server
 * @param heapMegabytes largest Java heap of the server
 * @param javaOptions further options of the server's Java, later ones win
 * @param loopbackOpen whether probes may reach this machine, because the operator said nothing about it
 */
record Settings(
        int httpPort,
        Path dataDirectory,
        Optional<DatabaseAccess> externalDatabase,
        int poolSize,
        int heapMegabytes,
        String javaOptions,
        boolean loopbackOpen) {

    private static final Pattern EXTERNAL_URL =
            Pattern.compile(Pattern.quote(JdbcUrl.PREFIX) + "//[^/?]+/[A-Za-z0-9_]+(\\?.*)?");

    static Settings from(Map<String, String> environment) {
        return new Settings(
                number(environment, "PHAROS_HTTP_PORT", 8080, 1, 65_535),
                Path.of(environment.getOrDefault("PHAROS_DATA_DIR", "var"))
                        .toAbsolutePath()
                        .normalize(),
                externalDatabase(environment),
                number(environment, "PHAROS_DB_POOL_SIZE", 32, 4, 1_000),
                number(environment, "PHAROS_HEAP_MB", 256, 128, 65_536),
                environment.getOrDefault("PHAROS_JAVA_OPTIONS", "").strip(),
                !environment.containsKey("PHAROS_EGRESS_ALLOW"));
    }

    private static Optional<DatabaseAccess> externalDatabase(Map<String, String> environment) {
        var url = environment.getOrDefault("PHAROS_DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!EXTERNAL_URL.matcher(url).matches()) {
            throw new LaunchException("PHAROS_DB_URL must look like jdbc:mariadb://host:3306/pharos");
        }
        return Optional.of(new DatabaseAccess(
                url,
                environment.getOrDefault("PHAROS_DB_USER", "pharos"),
                environment.getOrDefault("PHAROS_DB_PASSWORD", "")));
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        var text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new LaunchException(name + " must be a number from " + least + " to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
