package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void writesWhatItReads() {
        var nightly =
                view("Netz, Umbau; \\ alt", "Zeile **eins**\n\nZeile zwei", "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270401");
        var once = view("Once", "", null);
        var text = CalendarWriter.write(List.of(nightly, once), NOW);

        var content = CalendarReader.read(text, NOW);

        assertThat(content.skipped()).isEmpty();
        assertThat(content.events())
                .extracting(event -> event.draft().title())
                .containsExactly("Netz, Umbau; \\ alt", "Once");
        assertThat(content.events().get(0).draft().description())
                .contains("Zeile eins")
                .contains("Zeile zwei");
        for (var index = 0; index < 2; index++) {
            var original = List.of(nightly, once).get(index).maintenance().plan();
            assertThat(content.events()
                            .get(index)
                            .draft()
                            .validated()
                            .plan()
                            .occurrences()
                            .limit(30))
                    .isEqualTo(original.occurrences().limit(30).toList());
        }
    }

    @Test
    void isACalendarToAnotherLibrary() throws Exception {
        var text = CalendarWriter.write(List.of(view("Nightly", "x", "FREQ=DAILY"), view("Once", "", null)), NOW);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(2);
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void foldsLongLinesWithoutCuttingACharacter() {
        var text = CalendarWriter.write(List.of(view("ä€😀".repeat(40), "", null)), NOW);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(CalendarReader.read(text, NOW).events().get(0).draft().title())
                .isEqualTo("ä€😀".repeat(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20261201T020000Z;DTEND:20261201T040000Z                                | 2026-12-01T02:00:00Z | 2026-12-01T04:00:00Z
            DTSTART;TZID=Europe/Berlin:20261201T020000;DURATION:PT90M                      | 2026-12-01T01:00:00Z | 2026-12-01T02:30:00Z
            DTSTART;TZID="Asia/Kathmandu":20261201T020000;DTEND;TZID=UTC:20261130T220000   | 2026-11-30T20:15:00Z | 2026-11-30T22:00:00Z
            DTSTART;VALUE=DATE:20261201                                                    | 2026-12-01T00:00:00Z | 2026-12-02T00:00:00Z
            DTSTART;TZID=Europe/Berlin:20270327T120000;DURATION:P1D                        | 2027-03-27T11:00:00Z | 2027-03-28T10:00:00Z
            DTSTART;TZID=Europe/Berlin:20270327T120000;DURATION:PT24H                      | 2027-03-27T11:00:00Z | 2027-03-28T11:00:00Z
            DTSTART:20261201T020000;DURATION:P1W                                           | 2026-12-01T02:00:00Z | 2026-12-08T02:00:00Z
            """)
    void understandsTimes(String properties, Instant startsAt, Instant endsAt) {
        var draft = CalendarReader.read(event(properties), NOW).events().get(0).draft();
        assertThat(draft.startsAt()).isEqualTo(startsAt);
        assertThat(draft.endsAt()).isEqualTo(endsAt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTEND:20261201T040000Z                                        | DTSTART is required
            DTSTART:20261201T020000Z                                      | DTEND or DURATION is required
            DTSTART;TZID=W. Europe Standard Time:20261201T020000          | names the time zone W. Europe Standard Time
            DTSTART:tomorrow;DURATION:PT1H                                | DTSTART must be a time
            DTSTART:20261201T020000Z;DURATION:two hours                   | DURATION must be a length
            DTSTART:20261201T020000Z;DURATION:PT1H;EXDATE:20261202T020000Z | EXDATE is not supported
            DTSTART:20261201T020000Z;DURATION:PT1H;RRULE:FREQ=HOURLY       | recurrence must have FREQ=DAILY
            DTSTART:20261201T020000Z;DURATION:PT1H;RRULE:FREQ=DAILY!BYHOUR=1 | part BYHOUR
            """)
    void namesTheEventThatIsWrong(String properties, String message) {
        var good = "BEGIN:VEVENT\nSUMMARY:Good\nDTSTART:20261201T020000Z\nDURATION:PT1H\nEND:VEVENT\n";
        var text = event(properties)
                .replace("VERSION:2.0\n", "VERSION:2.0\n" + good)
                .replace('!', ';');
        var refusal = catchThrowableOfType(DomainException.class, () -> CalendarReader.read(text, NOW));
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("event 2 (Upgrade)");
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void skipsWhatIsOverOrCancelledAndWhatIsInsideOfEvents() {
        var text = event("DTSTART:20250101T000000Z;DURATION:PT1H").replace("END:VCALENDAR", """
                        BEGIN:VEVENT
                        SUMMARY:Off
                        STATUS:CANCELLED
                        END:VEVENT
                        BEGIN:VEVENT
                        SUMMARY:Real
                        BEGIN:VALARM
                        SUMMARY:Alarm
                        END:VALARM
                        DTSTART:20261201T020000Z
                        DTEND:20261201T030000Z
                        END:VEVENT
                        END:VCALENDAR""");
        var content = CalendarReader.read(text, NOW);
        assertThat(content.skipped()).containsExactly("Upgrade", "Off");
        assertThat(content.events()).extracting(event -> event.draft().title()).containsExactly("Real");
    }

    @Test
    void tellsWhichEventItIs() {
        var named = event("DTSTART:20261201T020000Z\nUID: a\\,b \nSEQUENCE:3\nDTSTAMP:20261101T080000Z;DURATION:PT1H");
        assertThat(CalendarReader.read(named, NOW).events().get(0).origin())
                .isEqualTo(new CalendarOrigin("a,b", 3, Instant.parse("2026-11-01T08:00:00Z")));
        var bare = event("DTSTART:20261201T020000Z\nUID:a;DURATION:PT1H");
        assertThat(CalendarReader.read(bare, NOW).events().get(0).origin()).isEqualTo(new CalendarOrigin("a", 0, null));
        var nameless = event("DTSTART:20261201T020000Z;DURATION:PT1H");
        assertThat(CalendarReader.read(nameless, NOW).events().get(0).origin()).isNull();
    }

    @Test
    void refusesAnEventThatCannotBeKnownAgain() {
        for (var wrong : List.of("UID:" + "x".repeat(256), "UID:a\nSEQUENCE:-1", "UID:a\nDTSTAMP:19691231T000000Z")) {
            var text = event("DTSTART:20261201T020000Z\n" + wrong + ";DURATION:PT1H");
            assertThat(catchThrowableOfType(DomainException.class, () -> CalendarReader.read(text, NOW))
                            .errors())
                    .as(wrong)
                    .hasSize(1);
        }
    }

    @Test
    void keepsWhatACalendarCannotTell() {
        var view = view("Netz,  Umbau", "Zeile **eins**", "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270401");
        var same = CalendarReader.read(CalendarWriter.write(List.of(view), NOW), NOW)
                .events()
                .get(0);
        assertThat(same.origin()).isEqualTo(CalendarOrigin.of(view.maintenance()));
        assertThat(same.origin().own()).contains(view.maintenance().uuid());
        assertThat(same.over(view)).isEqualTo(MaintenanceSnapshot.draft(view));

        var other = CalendarReader.read(
                        CalendarWriter.write(List.of(view), NOW).replace("SUMMARY:Netz", "SUMMARY:Strom"), NOW)
                .events()
                .get(0)
                .over(view);
        assertThat(other.title()).isEqualTo("Strom, Umbau");
        assertThat(other.description()).isEqualTo("Zeile **eins**");
    }

    @Test
    void refusesWhatIsNoCalendar() {
        for (var text : List.of("", "<html>", "BEGIN:VEVENT")) {
            assertThat(catchThrowableOfType(DomainException.class, () -> CalendarReader.read(text, NOW))
                            .errors())
                    .extracting(FieldError::field)
                    .containsExactly("body");
        }
    }

    /** Properties with {@code ;} between that begins a new one where an upper-case name and a colon or semicolon follow. */
    @Test
    void refusesWhatIsNotUtf8() {
        var latin = event("SUMMARY:Ausfall f\u00fcr alle").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(DomainException.class, () -> CalendarReader.read(latin, NOW))
                        .errors())
                .containsExactly(new FieldError("body", "must be UTF-8"));
    }

    private static String event(String properties) {
        var lines = properties.replaceAll(";(?=(DTEND|DURATION|RRULE|EXDATE)[:;])", "\n");
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Upgrade\n" + lines
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static MaintenanceView view(String title, String description, String rule) {
        var definition = new MaintenanceDraft(
                        title,
                        description,
                        Instant.parse("2026-11-29T01:30:00Z"),
                        Instant.parse("2026-11-29T03:00:00Z"),
                        "Europe/Berlin",
                        rule,
                        null,
                        null)
                .validated();
        return new MaintenanceView(
                new Maintenance(1, UUID.randomUUID(), definition, NOW), List.of(), List.of(), null, true);
    }
}
