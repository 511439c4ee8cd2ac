package dev.pharos.egress.entity;

/** A header a person adds to an outgoing request. The text leaves the value out, because it may be a secret. */
public record RequestHeader(String name, String value) {

    @Override
    public String toString() {
        return name;
    }
}
