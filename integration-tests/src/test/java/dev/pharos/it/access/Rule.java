package dev.pharos.it.access;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of the role table, {@code access.csv}.
 *
 * @param people the lowest role that may call, several with {@code |} between, or {@code everybody}: without a credential, too
 * @param programs the scope that a program needs, or empty where none may call
 */
record Rule(String people, String programs) {

    static final String EVERYBODY = "everybody";

    /** What each role may do that the others may. */
    private static final Map<String, Set<String>> INCLUDES = Map.of(
            "owner", Set.of("owner", "admin", "member", "communicator", "viewer"),
            "admin", Set.of("admin", "member", "communicator", "viewer"),
            "member", Set.of("member", "viewer"),
            "communicator", Set.of("communicator", "viewer"),
            "viewer", Set.of("viewer"));

    /** By method and path, such as {@code GET /api/v1/monitors/{id}}. */
    static Map<String, Rule> table() {
        try (var reader = new InputStreamReader(
                        Objects.requireNonNull(Rule.class.getResourceAsStream("access.csv")), StandardCharsets.UTF_8);
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(reader)) {
            return lines.stream()
                    .collect(toMap(
                            line -> line.get("operation"),
                            Rule::of,
                            (one, other) -> {
                                throw new IllegalStateException("an operation has two lines");
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule of(CSVRecord line) {
        return new Rule(line.get("people"), line.get("programs"));
    }

    boolean letsInEverybody() {
        return people.equals(EVERYBODY);
    }

    boolean letsInRole(String role) {
        return letsInEverybody() || Stream.of(people.split("\\|")).anyMatch(INCLUDES.get(role)::contains);
    }

    boolean letsInScopes(Set<String> scopes) {
        return letsInEverybody() || scopes.contains(programs);
    }
}
