package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program may do, each thing once and in the order of the names.
 *
 * @param all at least one, where somebody grants them; a stored grant may have lost its last
 */
public record Scopes(List<Scope> all) {

    private static final String FIELD = "scopes";
    private static final String SPACE = " ";

    public Scopes {
        all = List.copyOf(new TreeSet<>(all));
    }

    /**
     * What somebody wants to grant.
     *
     * @throws DomainException INVALID, naming the field {@code scopes}
     */
    public static Scopes granted(Collection<String> names) {
        objection(names).ifPresent(objection -> {
            throw DomainException.invalid(List.of(objection));
        });
        return known(names);
    }

    /** Why these cannot be granted; empty when they can. */
    static Optional<FieldError> objection(Collection<String> names) {
        if (names == null || names.isEmpty()) {
            return Optional.of(new FieldError(FIELD, "must name at least one scope"));
        }
        return names.stream().anyMatch(name -> parse(name).isEmpty())
                ? Optional.of(new FieldError(FIELD, "must be of: " + new Scopes(Scope.all()).text()))
                : Optional.empty();
    }

    /** What was granted once; a name that means nothing any more grants nothing. */
    public static Scopes known(Collection<String> names) {
        return new Scopes(
                names.stream().map(Scopes::parse).flatMap(Optional::stream).toList());
    }

    /**
     * The part of these that a token request asks for (RFC 6749 §3.3); all of them when it asks for nothing, and empty when
     * it asks for more than there is, or for something that is no scope.
     */
    public Optional<Scopes> narrowedTo(Optional<String> requested) {
        if (requested.isEmpty()) {
            return Optional.of(this);
        }
        var names = List.of(requested.get().split(SPACE, -1));
        return names().containsAll(names) ? Optional.of(known(names)) : Optional.empty();
    }

    public List<String> names() {
        return all.stream().map(Scope::text).toList();
    }

    /** As a token says them: one after the other with spaces between. */
    public String text() {
        return names().stream().collect(Collectors.joining(SPACE));
    }

    /** What a token says, read again. */
    public static Scopes ofText(String text) {
        return known(Stream.of(text.split(SPACE)).toList());
    }

    private static Optional<Scope> parse(String name) {
        return name == null ? Optional.empty() : Scope.parse(name);
    }
}
