package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListRequestTest {

    @Test
    void readsTimesWithAnyOffset() {
        assertThat(span("2026-01-31T12:00:00+02:00").from()).isEqualTo("2026-01-31T10:00:00Z");
    }

    @Test
    void refusesWhatIsNoTimeThatCanBeStored() {
        var refusal = catchThrowableOfType(RefusedRequestException.class, () -> span("9999-12-31T23:59:59-01:00"));
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
