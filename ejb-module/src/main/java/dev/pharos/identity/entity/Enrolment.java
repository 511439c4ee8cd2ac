package dev.pharos.identity.entity;

/**
 * What an authenticator app has to know, shown once.
 *
 * @param secret to type in, base32
 * @param uri to open on the same device
 * @param qrCode the uri as SVG, to scan
 */
public record Enrolment(String secret, String uri, String qrCode) {

    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
