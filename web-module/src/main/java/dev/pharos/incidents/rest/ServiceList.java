package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.ServiceFilter;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.platform.rest.ListRequest;

/** What a request for the list of services asks for. */
record ServiceList(ListRequest request) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {"group", "status", "public", "teamId"};

    ServiceFilter filter() {
        return new ServiceFilter(
                request.parameter("group").orElse(null),
                request.parameter("status", ServiceStatus.class).orElse(null),
                request.flag("public").orElse(null),
                request.id("teamId").orElse(null));
    }

    /** Behind which position the page begins. */
    int after() {
        return request.position().map(Integer::parseInt).orElse(Services.BEGINNING);
    }

    /** One more than asked for, which tells whether there is a next page. */
    int limit() {
        return request.limit() + 1;
    }
}
