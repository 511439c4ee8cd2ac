package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00+02:00, 2026-01-31T10:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
    })
    void readsTimesWithAnyOffset(String text, Instant from) {
        assertThat(span(text).from()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-31",
                "2026-01-31T12:00:00",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
            })
    void refusesWhatIsNoTimeThatCanBeStored(String text) {
        var refusal = catchThrowableOfType(RefusedRequestException.class, () -> span(text));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo("invalid-parameter");
    }

    private static ListRequest.Span span(String from) {
        return new ListRequest().of(asked(Map.of("from", from)), "from", "to").span(Instant.EPOCH);
    }

    private static UriInfo asked(Map<String, String> parameters) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> new MultivaluedHashMap<>(parameters));
    }
}
