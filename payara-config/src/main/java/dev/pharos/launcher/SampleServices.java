package dev.pharos.launcher;

import java.io.IOException;

/** What the customers of a sample organization know by name, and one service that they do not. */
final class SampleServices {

    /**
     * The ids of the services.
     *
     * @param followed shown as a monitor says; the others are shown as people say
     * @param troubled what the open incident is about
     * @param recovered what the resolved incident was about
     * @param hidden not public
     */
    record Ids(String followed, String troubled, String recovered, String hidden) {}

    private final SampleApi api;
    private final Sample.Services names;

    SampleServices(SampleApi api, Sample sample) {
        this.api = api;
        this.names = sample.services();
    }

    Ids make(String monitor, String team) throws IOException, InterruptedException {
        return new Ids(
                make(names.front(), names.followed(), "Shown as its monitor says", """
                        "public":true,"monitorIds":["%s"],"follow":"worst_of","teamId":"%s\"""".formatted(monitor, team)),
                make(names.front(), names.troubled(), "Shown as people say", "\"public\":true"),
                make(names.back(), names.recovered(), "Shown as people say", "\"public\":true"),
                make(names.back(), names.hidden(), "Not on the public page", "\"public\":false"));
    }

    private String make(String group, String name, String description, String more)
            throws IOException, InterruptedException {
        var made = api.post("api/v1/services", """
                {"name":"Sample: %s","description":"%s","group":"Sample: %s",%s}""".formatted(name, description, group, more));
        return SampleApi.text(made, "id");
    }
}
