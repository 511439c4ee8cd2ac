package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

    @Test
    void readsIdsAndFlags() {
        var id = "00000000-0000-7000-8000-000000000001";
        var request = new ListRequest().of(asked(Map.of("teamId", id, "public", "false")), "teamId", "public", "to");

        assertThat(request.id("teamId")).hasValue(UUID.fromString(id));
        assertThat(request.flag("public")).hasValue(false);
        assertThat(request.id("to")).isEmpty();
    }

    @Test
    void refusesWhatIsNoIdAndNoFlag() {
        var request = new ListRequest().of(asked(Map.of("teamId", "1-1-1-1-1", "public", "1")), "teamId", "public");

        assertThat(catchThrowableOfType(RefusedRequestException.class, () -> request.id("teamId"))
                        .code())
                .isEqualTo("invalid-parameter");
        assertThat(catchThrowableOfType(RefusedRequestException.class, () -> request.flag("public"))
                        .code())
                .isEqualTo("invalid-parameter");
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
