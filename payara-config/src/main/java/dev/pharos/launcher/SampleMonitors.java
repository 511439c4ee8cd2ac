package dev.pharos.launcher;

import java.io.IOException;
import java.util.List;

/** Something to watch that is there: the installation itself; and something that is not. */
final class SampleMonitors {

    /** The first one is what a sample service follows. */
    private static final List<String> MONITORS = List.of("""
            {"name":"Sample: log-in page","type":"http","target":"%slogin"}""", """
            {"name":"Sample: API document","type":"keyword","target":"%sopenapi?format=json","settings":{"keyword":"Pharos"}}""", """
            {"name":"Sample: web port","type":"port","target":"localhost:%d"}""", """
            {"name":"Sample: something that is down","type":"port","target":"localhost:9"}""");

    private static final String DEFAULTS = ",\"intervalSeconds\":60,\"timeoutMs\":5000,\"tags\":[\"sample\"]}";

    private final SampleApi api;

    SampleMonitors(SampleApi api) {
        this.api = api;
    }

    /** @return the id of the one that services may follow */
    String make() throws IOException, InterruptedException {
        var first = "";
        for (var monitor : MONITORS) {
            var id = SampleApi.text(api.post("api/v1/monitors", complete(monitor)), "id");
            first = first.isEmpty() ? id : first;
        }
        return first;
    }

    private String complete(String monitor) {
        var target = monitor.contains("%d") ? monitor.formatted(api.base().getPort()) : monitor.formatted(api.base());
        return target.substring(0, target.length() - 1) + DEFAULTS;
    }
}
