package dev.pharos.platform.live;

import static dev.pharos.platform.entity.JsonApi.JSON;

/** What the server says to one client. */
final class Answers {

    static final Frame AUTHENTICATED = simple("authenticated");
    static final Frame PONG = simple("pong");

    private Answers() {}

    /**
     * The socket is in the room.
     *
     * @param lastEventId what follows on this socket is everything after this event
     */
    static Frame joined(String organization, boolean resumed, String lastEventId) {
        return Frame.answer(JSON.createObjectBuilder()
                .add("type", "joined")
                .add("organizationId", organization)
                .add("resumed", resumed)
                .add("lastEventId", lastEventId)
                .build()
                .toString());
    }

    /** The socket listens to a status page from now on. */
    static Frame joinedPage(String slug) {
        return page("joined", slug);
    }

    static Frame leftPage(String slug) {
        return page("left", slug);
    }

    private static Frame page(String type, String slug) {
        return Frame.answer(JSON.createObjectBuilder()
                .add("type", type)
                .add("slug", slug)
                .build()
                .toString());
    }

    static Frame left(String organization) {
        return Frame.answer(JSON.createObjectBuilder()
                .add("type", "left")
                .add("organizationId", organization)
                .build()
                .toString());
    }

    /**
     * Something was refused.
     *
     * @param code stable, kebab-case
     */
    static Frame error(String code, String message) {
        return Frame.answer(JSON.createObjectBuilder()
                .add("type", "error")
                .add("code", code)
                .add("message", message)
                .build()
                .toString());
    }

    private static Frame simple(String type) {
        return Frame.answer("{\"type\":\"" + type + "\"}");
    }
}
