package dev.pharos.delivery.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a message as a column holds them. */
final class MessageHeaders {

    private MessageHeaders() {}

    static String text(Map<String, String> headers) {
        var json = JSON.createObjectBuilder();
        headers.forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var headers = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
            return headers;
        }
    }
}
