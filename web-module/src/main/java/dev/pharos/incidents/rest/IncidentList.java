package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentPosition;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.RefusedRequestException;
import java.util.UUID;

/** What a request for the list of incidents asks for. */
record IncidentList(ListRequest request) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {"status", "impact", "active", "serviceId"};

    IncidentFilter filter() {
        return new IncidentFilter(
                request.parameter("status", IncidentStatus.class).orElse(null),
                request.parameter("impact", Impact.class).orElse(null),
                request.parameter("active").map(IncidentList::flag).orElse(null),
                request.parameter("serviceId").map(IncidentList::id).orElse(null));
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

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid("The parameter active must be true or false.");
        }
        return text.equals("true");
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> invalid("The parameter serviceId must be the id of a service."));
    }

    private static RefusedRequestException invalid(String detail) {
        return RefusedRequestException.badRequest("invalid-parameter", detail);
    }
}
