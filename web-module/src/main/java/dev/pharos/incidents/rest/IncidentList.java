package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentPosition;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.platform.rest.ListRequest;

/** What a request for the list of incidents asks for. */
record IncidentList(ListRequest request) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {"status", "impact", "active", "serviceId"};

    IncidentFilter filter() {
        return new IncidentFilter(
                request.parameter("status", IncidentStatus.class).orElse(null),
                request.parameter("impact", Impact.class).orElse(null),
                request.flag("active").orElse(null),
                request.id("serviceId").orElse(null));
    }

    IncidentPosition after() {
        return request.position().map(IncidentPosition::parse).orElse(null);
    }

    /** One more than asked for, which tells whether there is a next page. */
    int limit() {
        return request.limit() + 1;
    }

    static String position(IncidentView view) {
        return IncidentPosition.of(view.incident()).text();
    }
}
