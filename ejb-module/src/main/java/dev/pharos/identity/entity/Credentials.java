package dev.pharos.identity.entity;

/**
 * What somebody shows to log in.
 *
 * @param email as typed
 * @param password as typed
 * @param organization slug or id of the organization to enter; null for the one joined first
 */
public record Credentials(String email, String password, String organization) {

    @Override
    public String toString() {
        return "Credentials[email=" + email + ", organization=" + organization + "]";
    }
}
