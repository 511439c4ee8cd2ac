package dev.pharos.platform.rest;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A security.txt (RFC 9116). */
final class SecurityText {

    private SecurityText() {}

    /** @param contacts e-mail addresses and URIs, by comma; the most wanted first */
    static String of(String contacts, Optional<String> policy, URI publicUrl, Instant expires) {
        var lines = Arrays.stream(contacts.split(","))
                .map(String::strip)
                .filter(contact -> !contact.isEmpty())
                .map(contact -> "Contact: " + uri(contact) + "\n")
                .collect(Collectors.joining());
        return lines
                + "Expires: " + expires.truncatedTo(ChronoUnit.DAYS) + "\n"
                + policy.map(address -> "Policy: " + uri(address) + "\n").orElse("")
                + "Preferred-Languages: en\n"
                + "Canonical: " + publicUrl.toString().replaceFirst("/+$", "") + "/.well-known/security.txt\n";
    }

    /** An address alone is meant as mail; white space would begin another line or field. */
    private static String uri(String text) {
        var bare = text.replaceAll("\\s+", "");
        return bare.contains(":") ? bare : "mailto:" + bare;
    }
}
