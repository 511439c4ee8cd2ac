package dev.pharos.identity.rest;

import dev.pharos.identity.entity.NewOrganization;

/** What somebody sends to register; the rules are those of {@link NewOrganization}. */
public record RegistrationForm(String organizationName, String email, String password, String passwordConfirmation) {

    NewOrganization organization() {
        return new NewOrganization(organizationName, email, password, passwordConfirmation);
    }

    @Override
    public String toString() {
        return organization().toString();
    }
}
