package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T02:30");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                               | 2026-11-23 2026-11-24 2026-11-25
            FREQ=DAILY;INTERVAL=10                   | 2026-11-23 2026-12-03 2026-12-13
            FREQ=WEEKLY                              | 2026-11-23 2026-11-30 2026-12-07
            FREQ=WEEKLY;BYDAY=MO,TH                  | 2026-11-23 2026-11-26 2026-11-30
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU          | 2026-11-24 2026-12-08 2026-12-22
            FREQ=MONTHLY;BYMONTHDAY=31               | 2026-12-31 2027-01-31 2027-03-31
            FREQ=MONTHLY;BYMONTHDAY=-1               | 2026-11-30 2026-12-31 2027-01-31
            FREQ=MONTHLY;BYDAY=-1SU                  | 2026-11-29 2026-12-27 2027-01-31
            FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1  | 2026-11-30 2026-12-30 2027-01-27
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29      | 2028-02-29 2032-02-29 2036-02-29
            FREQ=DAILY;COUNT=2                       | 2026-11-23 2026-11-24
            freq=weekly;count=1                      | 2026-11-23
            RRULE:FREQ=WEEKLY;BYDAY=SU;WKST=SU;COUNT=1 | 2026-11-29
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30      | ''
            """)
    void namesTheLocalTimes(String rule, String days) {
        assertThat(Recurrence.parse(rule).from(MONDAY).limit(3))
                .extracting(time -> time.toLocalDate().toString())
                .isEqualTo(days.isEmpty() ? List.of() : List.of(days.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=HOURLY                       | must have FREQ=DAILY
            INTERVAL=2                        | must have the part FREQ
            FREQ=DAILY;BYHOUR=3               | part BYHOUR, which is not supported
            FREQ=YEARLY;BYWEEKNO=20           | part BYWEEKNO, which is not supported
            FREQ=YEARLY;BYYEARDAY=1           | part BYYEARDAY, which is not supported
            FREQ=DAILY;BYMINUTE=1             | part BYMINUTE, which is not supported
            FREQ=WEEKLY;INTERVAL=2;WKST=SU    | part WKST, which is not supported
            FREQ=DAILY;X-MINE=1               | part X-MINE, which is not supported
            FREQ=DAILY;FREQ=WEEKLY            | part FREQ twice
            FREQ=DAILY;COUNT=2;UNTIL=20261231 | both COUNT and UNTIL
            FREQ=DAILY;INTERVAL=0             | as INTERVAL
            FREQ=DAILY;INTERVAL=2000000000    | as INTERVAL
            FREQ=DAILY;COUNT=10001            | as COUNT
            FREQ=DAILY;UNTIL=20261301         | as UNTIL
            FREQ=DAILY;UNTIL=20260230T000000Z | as UNTIL
            FREQ=MONTHLY;BYMONTHDAY=32        | is no rule of RFC 5545
            FREQ=WEEKLY;BYDAY=1MO             | is no rule of RFC 5545
            FREQ=WEEKLY;BYMONTHDAY=3          | is no rule of RFC 5545
            FREQ=DAILY;BYSETPOS=1             | is no rule of RFC 5545
            FREQ=DAILY;                       | must be parts
            every tuesday                     | must be parts
            """)
    void refusesByTheNameOfThePart(String rule, String message) {
        var refusal = catchThrowableOfType(DomainException.class, () -> Recurrence.parse(rule));
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("recurrence");
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Recurrence.parse("FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231T220000Z")
                        .text())
                .isEqualTo("FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231T220000Z");
    }
}
