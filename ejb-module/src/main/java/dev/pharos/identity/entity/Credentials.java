package dev.pharos.identity.entity;

/**
 * What somebody shows to log in.
 *
 * @param email as typed
 * @param password as typed
 * @param organization slug or id of the organization to enter; null for the one joined first
 * @param code of the second factor, or a recovery code; null where none was asked for yet
 */
public record Credentials(String email, String password, String organization, String code) {

    public Credentials(String email, String password, String organization) {
        this(email, password, organization, null);
    }

    /** The same with a code; null and blank are none. */
    public Credentials withCode(String shown) {
        return new Credentials(email, password, organization, shown);
    }

    @Override
    public String toString() {
        return "Credentials[email=" + email + ", organization=" + organization + "]";
    }
}
