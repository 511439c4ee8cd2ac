package dev.pharos.mail.entity;

/** A mail could not be sent. The message says why, for whoever runs the installation. */
public class MailException extends Exception {

    private final boolean isFinal;

    /** @param isFinal whether trying again is pointless: the receiver refuses the address */
    public MailException(String message, boolean isFinal, Throwable cause) {
        super(message, cause);
        this.isFinal = isFinal;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
