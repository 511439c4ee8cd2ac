package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with one resource and its entity tag. */
@ApplicationScoped
public class SingleResource {

    private static final int HASH_BYTES = 8;

    @Inject
    Json json;

    /** 200 with the view, or 304 when the client has exactly this (RFC 9110 §13); refuses when it asks for another. */
    public Response answer(Request request, Revision revision, Object view) {
        var body = json.write(view);
        var tag = tag(revision, body);
        var unmet = evaluated(request, tag);
        if (unmet == null) {
            return Response.ok(body, MediaType.APPLICATION_JSON)
                    .tag(tag)
                    .header("Cache-Control", "no-cache")
                    .build();
        }
        var answer = unmet.tag(tag).build();
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new DomainException(DomainException.Kind.STALE, "stale", "This is not what If-Match asks for.");
        }
        return answer;
    }

    /** The answer to a precondition that does not hold, or null. */
    private static Response.ResponseBuilder evaluated(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException malformed) {
            throw RefusedRequestException.badRequest(
                    "invalid-precondition", "If-Match and If-None-Match take * or entity tags in quotes.");
        }
    }

    /** The answer to a change, with the tag of what came out. */
    public Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Revision revision, Object view) {
        var body = json.write(view);
        return answer.entity(body).type(MediaType.APPLICATION_JSON).tag(tag(revision, body));
    }

    private static EntityTag tag(Revision revision, byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(revision.version() + "." + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
