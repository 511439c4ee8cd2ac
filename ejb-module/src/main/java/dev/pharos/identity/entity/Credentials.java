package dev.pharos.identity.entity;

/**
 * What somebody shows to log in.
 *
 * @param email as typed
 * @param password as typed
 * @param organization slug or id of the organization to enter; null to let the host decide
 * @param host name the request was sent to: the organization it belongs to is entered, if the person does, too
 * @param code of the second factor, or a recovery code; null where none was asked for yet
 */
public record Credentials(String email, String password, String organization, String host, String code) {

    /** Without a code. */
    public Credentials(String email, String password, String organization, String host) {
        this(email, password, organization, host, null);
    }

    /** Where no host has a say. */
    public Credentials(String email, String password, String organization) {
        this(email, password, organization, null);
    }

    /** The same with a code; null and blank are none. */
    public Credentials withCode(String shown) {
        return new Credentials(email, password, organization, host, shown);
    }

    @Override
    public String toString() {
        return "Credentials[email=" + email + ", organization=" + organization + "]";
    }
}
