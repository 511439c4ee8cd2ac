package dev.pharos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.LoggedEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class LiveEventsTest {

    private static final UUID ORGANIZATION = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void writesOneFrameForAnObject() {
        assertThat(LiveEvents.frames(event("monitor_created", "{\"id\":\"m\"}"), ORGANIZATION))
                .extracting(Frame::text)
                .containsExactly("{\"type\":\"monitor_created\",\"eventId\":\"42\",\"organizationId\":\"" + ORGANIZATION
                        + "\",\"at\":\"2026-11-21T10:00:00.000Z\",\"data\":{\"id\":\"m\"}}");
    }

    @Test
    void writesOneFrameForEachElementOfAnArray() {
        var frames = LiveEvents.frames(event("check_recorded", "[{\"n\":1},{\"n\":2}]"), ORGANIZATION);
        assertThat(frames).extracting(frame -> frame.id().text()).containsExactly("42-0", "42-1");
        assertThat(frames.get(1).text()).contains("\"eventId\":\"42-1\"").endsWith("\"data\":{\"n\":2}}");
    }

    @Test
    void refusesABrokenArray() {
        var broken = event("check_recorded", "[{");
        assertThatThrownBy(() -> LiveEvents.frames(broken, ORGANIZATION)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check_recorded",
                "monitor_status_changed",
                "monitor_created",
                "incident_update_added",
                "maintenance_started",
                "upload_finished"
            })
    void letsOutWhatTheContractNames(String type) {
        assertThat(LiveEvents.isForClients(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitor_check_requested", "session_revoked", "monitor_", "service_secret", "alert"})
    void keepsEverythingElseInside(String type) {
        assertThat(LiveEvents.isForClients(type)).isFalse();
    }

    private static LoggedEvent event(String type, String payload) {
        return new LoggedEvent(42, 1, type, payload, AT);
    }
}
