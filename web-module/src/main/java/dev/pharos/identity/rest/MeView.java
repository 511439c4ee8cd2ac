package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Affiliation;
import dev.pharos.identity.entity.Profile;
import dev.pharos.identity.entity.Role;
import java.util.List;
import java.util.UUID;

/**
 * The caller as they see themselves.
 *
 * @param role in the organization the caller acts in
 * @param organizations all the caller belongs to
 */
public record MeView(UUID id, String email, String name, Role role, Place organization, List<Place> organizations) {

    public MeView {
        organizations = List.copyOf(organizations);
    }

    /** An organization, and the caller's role in it. */
    public record Place(UUID id, String name, String slug, Role role) {

        static Place of(Affiliation affiliation) {
            return new Place(affiliation.tenant(), affiliation.name(), affiliation.slug(), affiliation.role());
        }
    }

    static MeView of(Profile profile) {
        return new MeView(
                profile.account(),
                profile.email(),
                profile.name(),
                profile.current().role(),
                Place.of(profile.current()),
                profile.affiliations().stream().map(Place::of).toList());
    }
}
