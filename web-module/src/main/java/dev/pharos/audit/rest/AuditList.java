package dev.pharos.audit.rest;

import dev.pharos.audit.entity.AuditFilter;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.RefusedRequestException;
import java.util.UUID;

/** What a request for entries asks for. */
record AuditList(ListRequest request) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {
        "actor", "action", "objectType", "objectId", ListRequest.FROM, ListRequest.TO, "q"
    };

    AuditFilter filter() {
        return new AuditFilter(
                text("actor"),
                text("action"),
                text("objectType"),
                objectId(),
                request.time(ListRequest.FROM).orElse(null),
                request.time(ListRequest.TO).orElse(null),
                text("q"));
    }

    /** The number of the entry that was read last, or null. */
    Long before() {
        return request.position().map(Long::valueOf).orElse(null);
    }

    private UUID objectId() {
        return request.parameter("objectId")
                .map(text -> Ids.parse(text)
                        .orElseThrow(() -> RefusedRequestException.badRequest(
                                "invalid-parameter", "The parameter objectId must be an id.")))
                .orElse(null);
    }

    private String text(String name) {
        return request.parameter(name).filter(text -> !text.isBlank()).orElse(null);
    }
}
