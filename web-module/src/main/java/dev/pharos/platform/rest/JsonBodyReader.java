package dev.pharos.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads JSON bodies, and never more than {@value #MAX_BYTES} bytes of them. */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<Object> {

    private static final int MAX_BYTES = 1 << 20;

    @Inject
    Json json;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var body = stream.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw RefusedRequestException.tooLarge("A body may have at most " + MAX_BYTES + " bytes.");
        }
        return genericType == MergePatch.class ? MergePatch.read(json, body) : json.read(body, genericType);
    }
}
