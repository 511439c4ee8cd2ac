package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may cost. */
@WithPharos
class LiveLimitsIT {

    private static final int TOO_LARGE = 1009;
    private static final int POLICY_VIOLATION = 1008;
    private static final int EVENTS = 24;
    private static final int EVENT_CHARACTERS = 1_500_000;

    @Test
    void readsMessagesUpToTheLimit(PharosServer server) {
        try (var socket = LiveSocket.authenticated(Organization.register(server))) {
            socket.say("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(60_000) + "\"}");

            assertThat(socket.answer("pong").at("/type").asString()).isEqualTo("pong");
        }
    }

    @Test
    void closesOnAMessageBeyondTheLimit(PharosServer server) {
        try (var socket = LiveSocket.authenticated(Organization.register(server))) {
            socket.sayQuietly("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(64 * 1024 + 1) + "\"}");

            assertThat(socket.closeCode()).isEqualTo(TOO_LARGE);
            assertThat(socket.all("pong")).isEmpty();
        }
    }

    /** The client reads on after its write was broken off: the reason is there to be read. */
    @RepeatedTest(5)
    void breaksOffAMessageThatGoesOnAndOn(PharosServer server) throws IOException {
        try (var socket = RawLiveSocket.authenticated(Organization.register(server))) {
            socket.sayUntilBrokenOff("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(1 << 20) + "\"}");

            assertThat(socket.closeCode()).isEqualTo(TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no json", "[]", "{}", "{\"type\":1}", "{\"type\":\"publish\"}", "{\"type\":\"error\"}"})
    void answersNonsenseWithAnError(String message, PharosServer server) {
        try (var socket = LiveSocket.authenticated(Organization.register(server))) {
            socket.say(message);

            assertThat(socket.answer("error").at("/code").asString()).isIn("invalid-json", "unknown-type");
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void closesOnAClientThatSaysNothingButNonsense(PharosServer server) {
        try (var socket = LiveSocket.authenticated(Organization.register(server))) {
            for (var count = 0; count < 11; count++) {
                socket.say("nonsense");
            }

            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void dropsAClientThatDoesNotReadAndServesTheOthers(PharosServer server) throws IOException, SQLException {
        var organization = Organization.register(server);
        try (var slow = RawLiveSocket.joined(organization);
                var healthy = LiveSocket.joined(organization)) {
            for (var count = 1; count <= EVENTS; count++) {
                var wanted = count;
                write(organization);
                Awaitility.await("the event at the one who reads")
                        .until(() -> healthy.all("upload_flood").size() == wanted);
            }

            assertThat(healthy.isOpen()).isTrue();
            assertThat(slow.readToTheEnd(Duration.ofSeconds(40)))
                    .as("bytes that the deaf one got before it was dropped")
                    .isLessThan((long) EVENTS * EVENT_CHARACTERS);
        }
    }

    /** All of them are more than a socket's buffers and queue hold; around the application, whose own are too small. */
    private static void write(Organization organization) throws SQLException {
        try (var connection = organization.server().database().open();
                var insert = connection.prepareStatement("""
                        INSERT INTO event (tenant_id, type, payload, created_at)
                        SELECT id, 'upload_flood', ?, UTC_TIMESTAMP(3) FROM tenant WHERE uuid = ?""")) {
            insert.setString(1, "{\"padding\":\"" + "x".repeat(EVENT_CHARACTERS) + "\"}");
            insert.setString(2, organization.id());
            insert.executeUpdate();
        }
    }
}
