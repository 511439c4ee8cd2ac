package dev.pharos.identity.rest;

import dev.pharos.platform.rest.OAuthRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The body of a request to the authorization server (RFC 6749 §3.2). The address is not looked at: what is secret has no
 * business there.
 *
 * @param values every parameter once; those without a value count as absent
 */
record OAuthForm(Map<String, String> values) {

    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    private static final int MAX_BYTES = 16 * 1024;

    OAuthForm {
        values = Map.copyOf(values);
    }

    /**
     * Reads a body.
     *
     * @throws OAuthRefusal if it is no form, too long, or says something twice
     */
    static OAuthForm read(String contentType, InputStream body) throws IOException {
        if (contentType == null || !MEDIA_TYPE.equalsIgnoreCase(contentType.split(";", 2)[0].strip())) {
            throw OAuthRefusal.invalidRequest("The body must be of the type " + MEDIA_TYPE + ".");
        }
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw OAuthRefusal.invalidRequest("The body may have at most " + MAX_BYTES + " bytes.");
        }
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    static OAuthForm parse(String text) {
        var values = new TreeMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            var name = decode(parts[0]);
            if (values.put(name, parts.length == 1 ? "" : decode(parts[1])) != null) {
                throw OAuthRefusal.invalidRequest("A parameter may be given once.");
            }
        }
        values.values().removeIf(String::isEmpty);
        return new OAuthForm(values);
    }

    /** The text that a form-encoded value stands for. */
    static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw OAuthRefusal.invalidRequest("A value is not encoded as a form is.");
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A parameter that has to be there. */
    String require(String name) {
        return get(name).orElseThrow(() -> OAuthRefusal.invalidRequest("The parameter " + name + " is missing."));
    }

    /** Without the values, one of which may be a secret. */
    @Override
    public String toString() {
        return "OAuthForm" + values.keySet();
    }
}
