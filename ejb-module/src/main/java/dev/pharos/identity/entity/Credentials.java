package dev.pharos.identity.entity;

/**
 * What somebody shows to log in.
 *
 * @param email as typed
 * @param password as typed
 * @param organization slug or id of the organization to enter; null to let the host decide
 * @param host name the request was sent to: the organization it belongs to is entered, if the person does, too
 */
public record Credentials(String email, String password, String organization, String host) {

    /** Where no host has a say. */
    public Credentials(String email, String password, String organization) {
        this(email, password, organization, null);
    }

    @Override
    public String toString() {
        return "Credentials[email=" + email + ", organization=" + organization + "]";
    }
}
