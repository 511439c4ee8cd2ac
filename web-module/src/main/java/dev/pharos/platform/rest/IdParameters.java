package dev.pharos.platform.rest;

import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Ids in paths: a text that is none names nothing, so it is a 404 like every unknown id. */
@Provider
@Dependent
public class IdParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new IdConverter() : null;
    }

    private static final class IdConverter implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            return Ids.parse(text).orElseThrow(NotFoundException::new);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
