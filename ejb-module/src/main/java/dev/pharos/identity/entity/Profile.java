package dev.pharos.identity.entity;

import java.util.List;
import java.util.UUID;

/** A person as they see themselves: the organization they act in now, and all they belong to. */
public record Profile(UUID account, String email, String name, Affiliation current, List<Affiliation> affiliations) {

    public Profile {
        affiliations = List.copyOf(affiliations);
    }
}
