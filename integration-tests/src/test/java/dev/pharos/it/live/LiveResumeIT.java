package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody whose connection broke comes back and has missed nothing. */
@WithPharos
class LiveResumeIT {

    @Test
    void tellsWhatWasMissedOnceAndInOrder(PharosServer server) {
        var organization = Organization.register(server);
        String last;
        try (var socket = LiveSocket.joined(organization)) {
            add(organization, 0);
            last = socket.answer("monitor_created").at("/eventId").asString();
        }
        var missed = addAll(organization, 1, 6);

        try (var socket = LiveSocket.authenticated(organization)) {
            var joined = socket.join(organization.id(), last);
            missed.add(add(organization, 6).id());

            assertThat(joined.at("/resumed").asBoolean()).isTrue();
            awaitCreated(socket, missed.get(missed.size() - 1));
            assertThat(created(socket)).containsExactlyElementsOf(missed);
            assertThat(socket.eventIds()).doesNotHaveDuplicates().doesNotContain(last);
        }
    }

    @Test
    void missesNothingThatHappensWhileItComesBack(PharosServer server) {
        var organization = Organization.register(server);
        try (var witness = LiveSocket.joined(organization)) {
            add(organization, 0);
            var last = witness.answer("monitor_created").at("/eventId").asString();

            var adding = CompletableFuture.supplyAsync(() -> addAll(organization, 1, 30));
            for (var round = 0; round < 6; round++) {
                try (var socket = LiveSocket.authenticated(organization)) {
                    socket.join(organization.id(), last);
                    var before = last;
                    Awaitility.await().until(() -> !created(socket).isEmpty() || adding.isDone());
                    var seen = socket.all("monitor_created");
                    last = seen.isEmpty()
                            ? before
                            : seen.get(seen.size() - 1).at("/eventId").asString();
                    assertThat(withoutThoseBefore(witness, before, seen.size()))
                            .containsExactlyElementsOf(seen.stream()
                                    .map(event -> event.at("/data/id").asString())
                                    .toList());
                }
            }
            awaitCreated(witness, adding.join().get(28));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999999999", "nonsense", "1-1-1"})
    void saysWhenItCannotResume(String last, PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.authenticated(organization)) {
            // Event 1 belongs to somebody else, or to a row that nobody here ever saw: it is a place in the log all the
            // same.
            var joined = socket.join(organization.id(), last);

            assertThat(joined.at("/resumed").isBoolean()).isTrue();
            add(organization, 0);
            assertThat(socket.answer("monitor_created").at("/data/name").asString())
                    .isEqualTo("Shop");
            assertThat(socket.all("monitor_created")).hasSize(1);
        }
    }

    private static List<String> withoutThoseBefore(LiveSocket witness, String last, int count) {
        Awaitility.await().until(() -> after(witness, last).size() >= count);
        return after(witness, last).subList(0, count);
    }

    private static List<String> after(LiveSocket witness, String last) {
        return witness.all("monitor_created").stream()
                .filter(event -> Long.parseLong(event.at("/eventId").asString()) > Long.parseLong(last))
                .map(event -> event.at("/data/id").asString())
                .toList();
    }

    private static Monitor add(Organization organization, int number) {
        return organization.watch("port", "127.0.0.1:" + (9_000 + number), "{}");
    }

    private static List<String> addAll(Organization organization, int from, int to) {
        var ids = new ArrayList<String>();
        for (var number = from; number < to; number++) {
            ids.add(add(organization, number).id());
        }
        return ids;
    }

    private static List<String> created(LiveSocket socket) {
        return socket.all("monitor_created").stream()
                .map(event -> event.at("/data/id").asString())
                .toList();
    }

    private static void awaitCreated(LiveSocket socket, String id) {
        socket.await("monitor_created", data -> data.at("/id").asString().equals(id));
    }
}
