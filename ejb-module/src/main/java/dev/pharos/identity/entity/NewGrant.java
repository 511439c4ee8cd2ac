package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wants a program to have: as it was typed, or once {@link #checked} as it may be stored.
 *
 * @param name by which people know the program
 * @param scopes names of {@link Scope}s
 * @param expiresAt when it ends by itself; null for never
 */
public record NewGrant(String name, List<String> scopes, Instant expiresAt) {

    private static final int MAX_NAME_LENGTH = 100;

    public NewGrant {
        // Not List.copyOf: it does not take what is null, which is for the rules to refuse.
        scopes = scopes == null ? List.of() : scopes.stream().toList();
    }

    /**
     * The same with every rule kept.
     *
     * @throws DomainException INVALID, naming every wrong field
     */
    public NewGrant checked(Instant now) {
        var title = name == null ? "" : name.strip();
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty() || title.length() > MAX_NAME_LENGTH || title.chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    new FieldError("name", "must have 1 to " + MAX_NAME_LENGTH + " characters, all of them printable"));
        }
        Scopes.objection(scopes).ifPresent(errors::add);
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            errors.add(new FieldError("expiresAt", "must be in the future"));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new NewGrant(title, Scopes.known(scopes).names(), expiresAt);
    }
}
