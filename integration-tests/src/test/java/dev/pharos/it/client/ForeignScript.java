package dev.pharos.it.client;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A script among the test's resources that lets software of others use Pharos. */
public record ForeignScript(String name) {

    /** Where it lies. */
    public Path path() {
        var resource = Objects.requireNonNull(ForeignScript.class.getResource("/foreign/" + name), name);
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
