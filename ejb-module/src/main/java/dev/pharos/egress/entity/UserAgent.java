package dev.pharos.egress.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How every outgoing request names its sender: {@code Pharos/<version>}. */
public final class UserAgent {

    public static final String TEXT = "Pharos/" + version();

    private UserAgent() {}

    private static String version() {
        var properties = new Properties();
        try (var build = UserAgent.class.getResourceAsStream("build.properties")) {
            properties.load(build);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
