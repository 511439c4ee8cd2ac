package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Maintenance from the plan to its end: over the API, by itself, and what monitors make of it. */
@WithPharos
class MaintenancesIT {

    private static final String PATH = "api/v1/maintenances";

    /** The tick of the server's clock, the verifying period of the tests, and some patience. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void plansChangesAndDeletes(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var created = api.post(PATH, """
                {"title":" Upgrade ","description":"**Read-only**","startsAt":"2030-01-06T02:00:00+01:00",
                 "endsAt":"2030-01-06T03:00:00Z","timeZone":"Europe/Berlin","recurrence":"FREQ=WEEKLY;BYDAY=SU"}""");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var id = created.text("/id");
        assertThat(created.header("Location")).endsWith("/" + PATH + "/" + id);
        assertThat(created.text("/title")).isEqualTo("Upgrade");
        assertThat(created.text("/startsAt")).isEqualTo("2030-01-06T01:00:00.000Z");
        assertThat(created.text("/status")).isEqualTo("scheduled");
        assertThat(created.text("/nextOccurrence/startsAt")).isEqualTo("2030-01-06T01:00:00.000Z");
        assertThat(created.json().at("/serviceIds").size()).isZero();

        var read = api.get(PATH + "/" + id);
        assertThat(read.body()).isEqualTo(created.body());
        var tag = read.header("ETag");
        assertThat(api.with("If-None-Match", tag).get(PATH + "/" + id).status()).isEqualTo(304);

        var patched = api.with("If-Match", tag).patch(PATH + "/" + id, "{\"recurrence\":null,\"title\":\"Once\"}");
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(patched.json().at("/recurrence").isNull()).isTrue();
        assertThat(starts(api.get(PATH + "/" + id + "/occurrences"))).containsExactly("2030-01-06T01:00:00.000Z");
        assertProblem(api.with("If-Match", tag).patch(PATH + "/" + id, "{}"), 412, "stale");

        assertThat(api.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertProblem(api.get(PATH + "/" + id), 404, "maintenance-not-found");
        assertThat(AuditTrail.of(server, id).deeds())
                .containsExactly(
                        "maintenance.created by user", "maintenance.updated by user", "maintenance.deleted by user");
        assertThat(events(organization))
                .containsExactly("maintenance_created", "maintenance_updated", "maintenance_deleted");
    }

    @Test
    void showsTheNextOccurrencesAcrossChangesOfTheClocks(PharosServer server) {
        var api = Organization.register(server).api();
        var body = """
                {"title":"Nightly","startsAt":"2030-03-30T01:30:00Z","endsAt":"2030-03-30T02:30:00Z",
                 "timeZone":"Europe/Berlin","recurrence":"FREQ=DAILY"}""";
        var preview = api.post(PATH + "/preview", body);
        assertThat(starts(preview))
                .hasSize(10)
                .startsWith(
                        // 02:30 in winter; on the 31st it is 03:30, because 02:30 is left out; then 02:30 in summer.
                        "2030-03-30T01:30:00.000Z", "2030-03-31T01:30:00.000Z", "2030-04-01T00:30:00.000Z");
        assertThat(api.get(PATH).json().at("/items").size()).isZero();

        var id = api.post(PATH, body).text("/id");
        assertThat(starts(api.get(PATH + "/" + id + "/occurrences"))).isEqualTo(starts(preview));
        assertThat(starts(api.get(PATH + "/" + id + "/occurrences?limit=100")))
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertProblem(api.get(PATH + "/" + id + "/occurrences?limit=101"), 400, "invalid-limit");
    }

    @Test
    void refusesByNameOfTheField(PharosServer server) {
        var api = Organization.register(server).api();
        var wrong = api.post(PATH, """
                {"title":"","startsAt":"2030-01-01T02:00:00Z","endsAt":"2030-01-01T01:00:00Z","timeZone":"Mars",
                 "recurrence":"FREQ=HOURLY"}""");
        assertProblem(wrong, 422, "invalid");
        assertThat(wrong.wrongFields()).containsExactly("title", "endsAt", "timeZone", "recurrence");
        assertThat(api.post(
                                PATH,
                                body(
                                        "x",
                                        Instant.now().minusSeconds(60),
                                        Instant.now().minusSeconds(1),
                                        ""))
                        .wrongFields())
                .containsExactly("endsAt");
        assertThat(api.post(PATH, body("x", Instant.now(), Instant.now().plusSeconds(60), """
                        ,"serviceIds":["%s"]""".formatted(
                                        UUID.randomUUID())))
                        .wrongFields())
                .containsExactly("serviceIds");
        assertThat(api.post(PATH, "{\"status\":\"completed\"}").wrongFields()).containsExactly("status");
        assertProblem(api.get(PATH + "?status=over"), 400, "invalid-parameter");
    }

    @Test
    void listsByStatusAndTime(PharosServer server) {
        var api = Organization.register(server).api();
        api.post(
                PATH,
                body("January", Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2031-01-01T01:00:00Z"), ""));
        api.post(
                PATH,
                body("Sundays", Instant.parse("2031-01-05T00:00:00Z"), Instant.parse("2031-01-05T01:00:00Z"), """
                ,"recurrence":"FREQ=WEEKLY;BYDAY=SU\""""));
        assertThat(titles(api.get(PATH))).containsExactly("January", "Sundays");
        assertThat(titles(api.get(PATH + "?status=scheduled&limit=1"))).containsExactly("January");
        assertThat(titles(api.get(PATH + "?status=completed"))).isEmpty();
        assertThat(titles(api.get(PATH + "?from=2035-01-01T00:00:00Z&to=2035-02-01T00:00:00Z")))
                .containsExactly("Sundays");
        assertThat(titles(api.get(PATH + "?to=2031-01-02T00:00:00Z"))).containsExactly("January");
        assertProblem(api.get(PATH + "?from=2199-01-01T00:00:00Z"), 400, "invalid-parameter");
        var second = api.get(api.get(PATH + "?limit=1").header("Link").replaceAll("<|>.*", ""));
        assertThat(titles(second)).containsExactly("Sundays");
    }

    @Test
    void movesOnByItself(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var service = service(organization, true);
        var now = Instant.now();
        var id = organization
                .api()
                .post(PATH, body("Restart", now.plusSeconds(4), now.plusSeconds(9), """
                ,"serviceIds":["%s"]""".formatted(service)))
                .text("/id");
        awaitStatus(organization, id, "in_progress");
        assertThat(statusOf(organization, service)).isEqualTo("under_maintenance");
        awaitStatus(organization, id, "verifying");
        assertThat(statusOf(organization, service)).isEqualTo("under_maintenance");
        awaitStatus(organization, id, "completed");
        assertThat(statusOf(organization, service)).isEqualTo("operational");
        assertThat(organization
                        .api()
                        .get(PATH + "/" + id)
                        .json()
                        .at("/nextOccurrence")
                        .isNull())
                .isTrue();
        assertThat(events(organization))
                .containsExactlyInAnyOrder(
                        "maintenance_created",
                        "maintenance_reminder",
                        "maintenance_started",
                        "service_status_changed",
                        "maintenance_verifying",
                        "maintenance_completed",
                        "service_status_changed");
        assertThat(publicFlags(organization)).containsOnly("true");
    }

    @Test
    void movesOnOnceAlthoughTwoNodesLook(PharosServer server) throws SQLException {
        try (var other = server.another()) {
            assertThat(Http.stranger(other).get("api/health").status()).isEqualTo(200);
            var organization = Organization.register(server);
            var now = Instant.now();
            var ids = IntStream.range(0, 10)
                    .mapToObj(number -> organization
                            .api()
                            .post(PATH, body("Restart " + number, now.plusSeconds(5), now.plusSeconds(11), ""))
                            .text("/id"))
                    .toList();
            for (var id : ids) {
                awaitStatus(organization, id, "completed");
            }
            assertThat(events(organization)).hasSize(50);
            for (var what : List.of("created", "reminder", "started", "verifying", "completed")) {
                assertThat(events(organization))
                        .filteredOn(("maintenance_" + what)::equals)
                        .hasSize(10);
            }
        }
    }

    @Test
    void movesOnByHandAndOnlyForward(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var service = service(organization, false);
        var communicator = organization.as("communicator");
        var id = communicator
                .post(
                        PATH,
                        body(
                                "Switch",
                                Instant.parse("2030-01-01T00:00:00Z"),
                                Instant.parse("2030-01-01T01:00:00Z"),
                                """
                ,"serviceIds":["%s"],"recurrence":"FREQ=MONTHLY\"""".formatted(service)))
                .text("/id");
        assertProblem(communicator.post(PATH + "/" + id + "/complete"), 409, "maintenance-status");
        assertProblem(organization.as("viewer").post(PATH + "/" + id + "/start"), 403);
        assertThat(communicator.post(PATH + "/" + id + "/start").text("/status"))
                .isEqualTo("in_progress");
        assertProblem(communicator.post(PATH + "/" + id + "/start"), 409, "maintenance-status");
        assertThat(statusOf(organization, service)).isEqualTo("under_maintenance");
        assertThat(communicator.post(PATH + "/" + id + "/verify").text("/status"))
                .isEqualTo("verifying");
        var completed = communicator.post(PATH + "/" + id + "/complete");
        assertThat(completed.text("/nextOccurrence/startsAt")).isEqualTo("2030-02-01T00:00:00.000Z");
        assertThat(statusOf(organization, service)).isEqualTo("operational");
        assertThat(AuditTrail.of(server, id).deeds())
                .containsExactly(
                        "maintenance.created by user",
                        "maintenance.in_progress by user",
                        "maintenance.verifying by user",
                        "maintenance.completed by user");
        assertThat(publicFlags(organization)).containsOnly("false");
    }

    @Test
    void keepsMonitorsFromGoingDownWhileSomebodyWorks(PharosServer server) {
        try (var target = new Target()) {
            var organization = Organization.register(server);
            var monitor = organization.watch("http", target.url("/"), "{\"failures\":1,\"failureWindow\":1}");
            monitor.firstCheck();
            Awaitility.await().until(monitor::status, "up"::equals);
            var now = Instant.now();
            var id = organization
                    .api()
                    .post(PATH, body("Restart", now, now.plusSeconds(3600), """
                    ,"monitorIds":["%s"]""".formatted(monitor.id())))
                    .text("/id");
            Awaitility.await().atMost(SOON).until(monitor::status, "maintenance"::equals);

            target.shows(Page.BROKEN);
            checkOften(monitor);
            assertThat(monitor.status()).isEqualTo("maintenance");
            assertThat(monitor.checks())
                    .anySatisfy(check ->
                            assertThat(check.at("/success").asBoolean()).isFalse());
            assertThat(segment(monitor)).isEqualTo("maintenance maintenance");

            organization.api().post(PATH + "/" + id + "/complete");
            Awaitility.await().atMost(SOON).until(monitor::status, "down"::equals);
            assertThat(monitor.segments().stream().map(MaintenancesIT::text))
                    .startsWith("down check", "unknown maintenance_ended", "maintenance maintenance", "up check");
        }
    }

    @Test
    void letsMonitorsGoWhereTheyAreWellAfterwards(PharosServer server) throws SQLException {
        try (var target = new Target()) {
            var organization = Organization.register(server);
            var monitor = organization.watch("http", target.url("/"), "{}");
            Awaitility.await().until(monitor::status, "up"::equals);
            var service = service(organization, true);
            follow(organization, service, monitor);
            var now = Instant.now();
            var id = organization
                    .api()
                    .post(PATH, body("Restart", now, now.plusSeconds(3600), """
                    ,"serviceIds":["%s"]""".formatted(service)))
                    .text("/id");
            Awaitility.await().atMost(SOON).until(monitor::status, "maintenance"::equals);
            var resumed = organization.api();
            resumed.post(monitor.path() + "/pause");
            assertThat(resumed.post(monitor.path() + "/resume").status()).isEqualTo(200);
            Awaitility.await().atMost(SOON).until(monitor::status, "maintenance"::equals);
            checkOften(monitor);

            assertThat(organization.api().delete(PATH + "/" + id).status()).isEqualTo(204);
            assertThat(monitor.status()).isEqualTo("up");
            assertThat(segment(monitor)).isEqualTo("up maintenance_ended");
            assertThat(statusOf(organization, service)).isEqualTo("operational");
        }
    }

    @Test
    void exchangesCalendars(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        api.post(
                PATH,
                body(
                        "Sundays; all, of them",
                        Instant.parse("2030-01-06T01:00:00Z"),
                        Instant.parse("2030-01-06T02:00:00Z"),
                        """
                ,"timeZone":"Europe/Berlin","recurrence":"FREQ=WEEKLY;BYDAY=SU\""""));
        var feed = api.get(PATH + "/calendar.ics");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        assertThat(feed.body())
                .contains(
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin",
                        "DTSTART;TZID=Europe/Berlin:20300106T020000\r\n",
                        "RRULE:FREQ=WEEKLY;BYDAY=SU\r\n",
                        "SUMMARY:Sundays\\; all\\, of them\r\n");

        var other = Organization.register(server);
        var imported = importing(other, feed.body());
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        var copy = PATH + "/" + imported.text("/items/0/id") + "/occurrences?limit=50";
        var original = PATH + "/" + api.get(PATH).text("/items/0/id") + "/occurrences?limit=50";
        assertThat(starts(other.api().get(copy))).isEqualTo(starts(api.get(original)));

        var wrong = importing(other, feed.body().replace("FREQ=WEEKLY", "FREQ=HOURLY"));
        assertProblem(wrong, 422, "invalid");
        assertThat(wrong.wrongFields()).containsExactly("event 1 (Sundays; all, of them)");
        assertProblem(importing(other, "x".repeat((1 << 20) + 1)), 413);
        assertProblem(other.api().post(PATH + "/import", "{}"), 415);
        assertThat(titles(other.api().get(PATH))).hasSize(1);
    }

    @Test
    void knowsAnEventAgainByItsUid(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var service = service(organization, true);
        var first = importing(organization, event("Upgrade", 1, "20300106T020000Z"));
        assertCounts(first, 1, 0, 0);
        var id = first.text("/items/0/id");
        assertThat(organization
                        .api()
                        .patch(PATH + "/" + id, "{\"serviceIds\":[\"%s\"]}".formatted(service))
                        .status())
                .isEqualTo(200);

        var again = importing(organization, event("Upgrade", 1, "20300106T020000Z"));
        assertCounts(again, 0, 0, 1);
        assertThat(again.text("/unchanged/0/id")).isEqualTo(id);
        var moved = importing(organization, event("Upgrade, moved", 2, "20300107T020000Z"));
        assertCounts(moved, 0, 1, 0);
        assertThat(moved.text("/updated/0/id")).isEqualTo(id);
        assertThat(AuditTrail.of(server, id).deeds())
                .containsExactly(
                        "maintenance.created by user", "maintenance.updated by user", "maintenance.updated by user");
        assertThat(moved.text("/updated/0/title")).isEqualTo("Upgrade, moved");
        assertThat(moved.text("/updated/0/nextOccurrence/startsAt")).isEqualTo("2030-01-07T02:00:00.000Z");
        assertThat(moved.text("/updated/0/serviceIds/0")).isEqualTo(service);
        assertCounts(importing(organization, event("Upgrade", 1, "20300106T020000Z")), 0, 0, 1);
        assertThat(titles(organization.api().get(PATH))).containsExactly("Upgrade, moved");

        var other = Organization.register(server);
        assertCounts(importing(other, event("Upgrade", 1, "20300106T020000Z")), 1, 0, 0);
        assertCounts(importing(other, event("Upgrade", 1, "20300106T020000Z").replaceAll("UID:.*\n", "")), 1, 0, 0);
        assertThat(titles(other.api().get(PATH))).hasSize(2);
        assertThat(events(organization))
                .containsExactly("maintenance_created", "maintenance_updated", "maintenance_updated");
    }

    @Test
    void knowsItsOwnFeedAgain(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var id = api.post(PATH, """
                        {"title":"Sundays","description":"**Read-only**","startsAt":"2030-01-05T01:00:00Z",
                         "endsAt":"2030-01-05T02:00:00Z","timeZone":"Europe/Berlin",
                         "recurrence":"FREQ=WEEKLY;BYDAY=SU;UNTIL=20301001"}""").text("/id");
        var before = api.get(PATH + "/" + id);
        var feed = api.get(PATH + "/calendar.ics").body();
        assertCounts(importing(organization, feed), 0, 0, 1);
        assertThat(api.get(PATH + "/" + id).header("ETag")).isEqualTo(before.header("ETag"));

        var changed = importing(organization, feed.replace("SUMMARY:Sundays", "SUMMARY:Every Sunday"));
        assertCounts(changed, 0, 1, 0);
        assertThat(changed.text("/updated/0/id")).isEqualTo(id);
        assertThat(changed.text("/updated/0/title")).isEqualTo("Every Sunday");
        assertThat(changed.text("/updated/0/description")).isEqualTo("**Read-only**");
        assertThat(changed.text("/updated/0/startsAt")).isEqualTo(before.text("/startsAt"));
        // By now the plan is newer than that feed.
        assertCounts(importing(organization, feed), 0, 0, 1);
        assertThat(titles(api.get(PATH))).containsExactly("Every Sunday");
    }

    private static String event(String title, int sequence, String start) {
        return """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:upgrade-7@example.com
                SEQUENCE:%d
                DTSTAMP:20291201T080000Z
                SUMMARY:%s
                DTSTART:%s
                DURATION:PT1H
                END:VEVENT
                END:VCALENDAR
                """.formatted(sequence, title, start);
    }

    private static void assertCounts(Answer imported, int added, int updated, int unchanged) {
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        assertThat(List.of("items", "updated", "unchanged"))
                .extracting(part -> imported.json().at("/" + part).size())
                .containsExactly(added, updated, unchanged);
    }

    private static Answer importing(Organization organization, String calendar) {
        return organization
                .api()
                .with("Content-Type", "text/calendar")
                .send("POST", PATH + "/import", BodyPublishers.ofString(calendar));
    }

    private static void checkOften(Monitor monitor) {
        for (var round = 0; round < 3; round++) {
            var known = monitor.checks().size();
            assertThat(monitor.owner().api().post(monitor.path() + "/check").status())
                    .isEqualTo(202);
            Awaitility.await().atMost(SOON).until(() -> monitor.checks().size() > known);
        }
    }

    private static String segment(Monitor monitor) {
        return text(monitor.segments().get(0));
    }

    private static String text(JsonNode segment) {
        return segment.at("/class").asString() + " " + segment.at("/cause").asString();
    }

    private static void awaitStatus(Organization organization, String id, String status) {
        Awaitility.await(id + " is " + status)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> organization.api().get(PATH + "/" + id).text("/status"), status::equals);
    }

    private static List<String> starts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/startsAt").asString())
                .toList();
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/title").asString())
                .toList();
    }

    private static String body(String title, Instant startsAt, Instant endsAt, String more) {
        return "{\"title\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"%s\"%s}"
                .formatted(title, startsAt.truncatedTo(ChronoUnit.MILLIS), endsAt.truncatedTo(ChronoUnit.MILLIS), more);
    }

    private static String service(Organization organization, boolean visible) throws SQLException {
        var id = UUID.randomUUID().toString();
        write(organization, """
                INSERT INTO service (tenant_id, uuid, name, description, position, public, follow, auto_incident, manual_status,
                    status, status_since, created_at, updated_at, version)
                SELECT id, ?, 'Shop', '', 0, ?, 'none', FALSE, 'operational', 'operational', UTC_TIMESTAMP(3),
                    UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1 FROM tenant WHERE uuid = ?""", id, visible, organization.id());
        return id;
    }

    private static void follow(Organization organization, String service, Monitor monitor) throws SQLException {
        write(organization, """
                INSERT INTO service_monitor (tenant_id, service_id, monitor_id) SELECT s.tenant_id, s.id, m.id
                FROM service s JOIN monitor m ON m.tenant_id = s.tenant_id WHERE s.uuid = ? AND m.uuid = ?""", service, monitor.id());
    }

    private static void write(Organization organization, String sql, Object... values) throws SQLException {
        try (var connection = organization.server().database().open();
                var insert = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    private static String statusOf(Organization organization, String service) throws SQLException {
        return texts(organization, "SELECT status FROM service WHERE uuid = ?", service)
                .get(0);
    }

    private static List<String> events(Organization organization) throws SQLException {
        return texts(organization, """
                SELECT type FROM event WHERE tenant_id = (SELECT id FROM tenant WHERE uuid = ?)
                AND (type LIKE 'maintenance%' OR type LIKE 'service%') ORDER BY id""", organization.id());
    }

    private static List<String> publicFlags(Organization organization) throws SQLException {
        return texts(organization, """
                SELECT JSON_VALUE(payload, '$.public') FROM event WHERE tenant_id = (SELECT id FROM tenant WHERE uuid = ?)
                AND type LIKE 'maintenance%'""", organization.id()).stream()
                .map(flag -> flag.equals("1") ? "true" : flag.equals("0") ? "false" : flag)
                .toList();
    }

    private static List<String> texts(Organization organization, String sql, String value) throws SQLException {
        try (var connection = organization.server().database().open();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            var texts = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
