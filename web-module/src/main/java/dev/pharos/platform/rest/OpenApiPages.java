package dev.pharos.platform.rest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Lists in the document: what a resource describes as an array is answered in pages, see {@link ListRequest}. */
final class OpenApiPages {

    private static final String OK = "200";

    private OpenApiPages() {}

    static void addTo(Operation operation) {
        var lists = bodies(operation).filter(OpenApiPages::isList).toList();
        if (!lists.isEmpty()) {
            lists.forEach(body -> body.schema(page(body.getSchema())));
            operation.addParameter(limit()).addParameter(cursor());
            operation.getResponses().getAPIResponse(OK).description("One page, with a link to the next");
            operation
                    .getResponses()
                    .addAPIResponse("400", OASFactory.createAPIResponse().description("An unknown parameter or value"));
        }
    }

    private static Stream<MediaType> bodies(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse(OK))
                .map(APIResponse::getContent)
                .map(Content::getMediaTypes)
                .stream()
                .flatMap(types -> types.values().stream());
    }

    private static boolean isList(MediaType body) {
        return body.getSchema() != null && body.getSchema().getItems() != null;
    }

    private static Schema page(Schema items) {
        return OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(ItemList.SCHEMA))
                .addProperty("items", items);
    }

    private static Parameter limit() {
        return query(ListRequest.LIMIT)
                .schema(OASFactory.createSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(ListRequest.MAX_LIMIT)))
                .example(ListRequest.DEFAULT_LIMIT);
    }

    private static Parameter cursor() {
        return query(ListRequest.CURSOR).description("The `next` of the page before");
    }

    private static Parameter query(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
    }
}
