package dev.pharos.it.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body; fails when it is no JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** A text, number or flag of the body, as text; empty when it is absent or null. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The value of a header; empty when it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The names of the fields that a 422 complains about. */
    public List<String> wrongFields() {
        return texts("/errors", "/field");
    }

    /** A text of every item of a list. */
    public List<String> items(String pointer) {
        return texts("/items", pointer);
    }

    private List<String> texts(String array, String pointer) {
        return json().at(array)
                .valueStream()
                .map(item -> item.at(pointer).asString(""))
                .toList();
    }
}
