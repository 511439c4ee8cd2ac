package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.ServiceFilter;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.RefusedRequestException;
import java.util.UUID;

/** What a request for the list of services asks for. */
record ServiceList(ListRequest request) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {"group", "status", "public", "teamId"};

    ServiceFilter filter() {
        return new ServiceFilter(
                request.parameter("group").orElse(null),
                request.parameter("status", ServiceStatus.class).orElse(null),
                request.parameter("public").map(ServiceList::flag).orElse(null),
                request.parameter("teamId").map(ServiceList::id).orElse(null));
    }

    /** Behind which position the page begins. */
    int after() {
        return request.position().map(Integer::parseInt).orElse(Services.BEGINNING);
    }

    /** One more than asked for, which tells whether there is a next page. */
    int limit() {
        return request.limit() + 1;
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw refused("The parameter public must be true or false.");
        }
        return Boolean.valueOf(text);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw refused("The parameter teamId must be an id.");
        }
    }

    private static RefusedRequestException refused(String detail) {
        return RefusedRequestException.badRequest("invalid-parameter", detail);
    }
}
