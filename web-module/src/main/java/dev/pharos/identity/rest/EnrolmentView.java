package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Enrolment;

/**
 * What an authenticator app has to know; only in this answer.
 *
 * @param secret to type in, base32
 * @param uri to open on the same device
 * @param qrCode the uri as SVG, to scan
 */
public record EnrolmentView(String secret, String uri, String qrCode) {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(enrolment.secret(), enrolment.uri(), enrolment.qrCode());
    }

    @Override
    public String toString() {
        return "EnrolmentView[…]";
    }
}
