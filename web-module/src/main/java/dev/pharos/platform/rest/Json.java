package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON of the contract: camelCase, enums in lower_snake_case, instants in RFC 3339 UTC with milliseconds. Reading is
 * strict: an unknown field or a wrong type is refused by name, a key twice is no JSON.
 */
@ApplicationScoped
public class Json {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 64;

    private final JsonMapper mapper = mapper();

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("pharos")
                        .addSerializer(new InstantWriter())
                        .addDeserializer(Instant.class, new InstantReader())
                        .addDeserializer(String.class, new TextReader()))
                .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /**
     * Reads a request's body.
     *
     * @throws RefusedRequestException if it is no JSON
     * @throws DomainException if it is, but not of this form; names the field
     */
    public Object read(byte[] body, Type type) {
        if (body.length == 0) {
            throw RefusedRequestException.badRequest("body-missing", "This needs a JSON body.");
        }
        try {
            var value = mapper.readValue(body, mapper.constructType(type));
            if (value == null) {
                throw RefusedRequestException.badRequest("body-missing", "The body must not be null.");
            }
            return value;
        } catch (DatabindException | InputCoercionException mismatch) {
            throw invalid(mismatch);
        } catch (JacksonException malformed) {
            throw RefusedRequestException.badRequest("malformed-json", "The body is no JSON" + place(malformed) + ".");
        }
    }

    /** A document that breaks a limit has no place where it is wrong. */
    private static String place(JacksonException malformed) {
        var location = malformed.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The value as a tree, for merging. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** The tree as a value; refuses as {@link #read} does. */
    <T> T value(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (DatabindException | InputCoercionException mismatch) {
            throw invalid(mismatch);
        }
    }

    private static DomainException invalid(JacksonException mismatch) {
        return DomainException.invalid(field(mismatch), rule(mismatch));
    }

    private static String rule(JacksonException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "is unknown or cannot be set";
        }
        return mismatch instanceof TextReader.HalfACharacterException
                ? "has half a surrogate pair, which is no character"
                : "has the wrong type or an unknown value";
    }

    private static String field(JacksonException mismatch) {
        var field = mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return field.isEmpty() ? "body" : field.startsWith(".") ? field.substring(1) : field;
    }
}
