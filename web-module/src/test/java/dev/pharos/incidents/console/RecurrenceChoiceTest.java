package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.console.RecurrenceChoice.Repeat;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceChoiceTest {

    /** A Sunday, the second of its month. */
    private static final LocalDateTime START = LocalDateTime.parse("2026-12-13T02:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                              | DAILY
            FREQ=DAILY;INTERVAL=3;UNTIL=20271231    | DAILY
            FREQ=WEEKLY;BYDAY=SU                    | WEEKLY
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR      | WEEKLY
            FREQ=MONTHLY;BYMONTHDAY=13              | MONTHLY
            FREQ=MONTHLY;BYDAY=2SU;UNTIL=20271231   | MONTHLY_WEEKDAY
            FREQ=MONTHLY;BYMONTHDAY=14              | CUSTOM
            FREQ=MONTHLY;BYDAY=-1SU                 | CUSTOM
            FREQ=DAILY;COUNT=3                      | CUSTOM
            FREQ=YEARLY                             | CUSTOM
            FREQ=WEEKLY;BYDAY=SU;UNTIL=20271231T000000Z | CUSTOM
            """)
    void saysWhatItHasRead(String rule, Repeat repeat) {
        var choice = RecurrenceChoice.of(rule, START);
        assertThat(choice.repeat()).isEqualTo(repeat);
        assertThat(choice.text(START)).isEqualTo(rule);
    }

    @Test
    void takesTheDayOfTheStartWhereNoneIsChosen() {
        assertThat(new RecurrenceChoice(Repeat.WEEKLY, 1, List.of(), null, null).text(START))
                .isEqualTo("FREQ=WEEKLY;BYDAY=SU");
        assertThat(new RecurrenceChoice(Repeat.WEEKLY, 1, List.of("FR", "MO"), null, null).text(START))
                .isEqualTo("FREQ=WEEKLY;BYDAY=MO,FR");
    }

    @Test
    void meansTheLastWeekdayWhereThereIsNoFifthInEveryMonth() {
        assertThat(new RecurrenceChoice(Repeat.MONTHLY_WEEKDAY, 1, List.of(), null, null)
                        .text(LocalDateTime.parse("2026-12-31T02:00")))
                .isEqualTo("FREQ=MONTHLY;BYDAY=-1TH");
    }

    @Test
    void isNothingForOneThatDoesNotRepeat() {
        assertThat(RecurrenceChoice.of(null, START)).isEqualTo(RecurrenceChoice.NEVER);
        assertThat(RecurrenceChoice.NEVER.text(START)).isNull();
    }
}
