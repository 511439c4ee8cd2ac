package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Maintenances;
import dev.pharos.incidents.boundary.Maintenances.Planned;
import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of all maintenances: a month as a calendar, and a list. */
@Named("maintenancesPage")
@RequestScoped
public class MaintenancesBacking {

    private static final int MOST_PAST = 20;
    private static final int WEEKS = 6;
    private static final int DAYS = 7;

    @Inject
    Access access;

    @Inject
    Maintenances maintenances;

    @Inject
    Page page;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private YearMonth month;
    private List<MaintenanceView> all;
    private Map<LocalDate, List<Planned>> planned;

    public void start() {
        move(MaintenanceStatus.IN_PROGRESS, "maintenance.done.start");
    }

    public void verify() {
        move(MaintenanceStatus.VERIFYING, "maintenance.done.verify");
    }

    public void complete() {
        move(MaintenanceStatus.COMPLETED, "maintenance.done.complete");
    }

    /** Which one it is comes with the request, as the button said when it was pressed. */
    private void move(MaintenanceStatus to, String done) {
        try {
            var id = Ids.parse(external.getRequestParameterMap().getOrDefault("maintenanceId", ""))
                    .orElseThrow(() -> DomainException.notFound("maintenance"));
            var view = maintenances.move(access.communicating(), id, to);
            page.done(done, view.maintenance().title());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
        all = null;
        planned = null;
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Those that run or are to come, the next one first. */
    public List<MaintenanceView> coming() {
        return all().stream()
                .filter(view -> view.current() != null)
                .sorted(Comparator.comparing(view -> view.current().startsAt()))
                .toList();
    }

    /** The latest of those that are over. */
    public List<MaintenanceView> past() {
        return all().stream()
                .filter(view -> view.current() == null)
                .sorted(Comparator.comparing((MaintenanceView view) ->
                                view.maintenance().plan().endsAt())
                        .reversed())
                .toList();
    }

    private List<MaintenanceView> all() {
        if (all == null) {
            all = maintenances.latest(access.reading(), MOST_PAST);
        }
        return all;
    }

    /** When it is next, or was last, in its zone. */
    public String when(MaintenanceView view) {
        var plan = view.maintenance().plan();
        return view.current() == null
                ? MaintenanceTimes.text(plan.startsAt(), plan.endsAt(), plan.zone(), locale())
                : MaintenanceTimes.text(
                        view.current().startsAt(), view.current().endsAt(), plan.zone(), locale());
    }

    /** How it repeats, in words where there are some. */
    public String repeats(MaintenanceView view) {
        var plan = view.maintenance().plan();
        if (plan.recurrence() == null) {
            return "";
        }
        var choice = RecurrenceChoice.of(plan.recurrence().text(), plan.start());
        var days = choice.days().stream().map(day -> page.text("day." + day)).collect(Collectors.joining(", "));
        return page.text(
                "maintenance.every." + choice.repeat().text(),
                choice.every(),
                days,
                plan.recurrence().text());
    }

    /** The weeks of the month that is shown, Monday first. */
    public List<List<CalendarDay>> weeks() {
        var first = month().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> first.plusWeeks(week))
                .filter(monday -> !monday.isAfter(month().atEndOfMonth()))
                .map(monday -> Stream.iterate(monday, day -> day.plusDays(1))
                        .limit(DAYS)
                        .map(this::day)
                        .toList())
                .toList();
    }

    private CalendarDay day(LocalDate date) {
        return new CalendarDay(
                date,
                YearMonth.from(date).equals(month()),
                date.equals(LocalDate.now(clock)),
                planned().getOrDefault(date, List.of()));
    }

    /** By the day on which they begin, each in its own zone. */
    private Map<LocalDate, List<Planned>> planned() {
        if (planned == null) {
            planned =
                    maintenances
                            .within(access.reading(), edge(month().atDay(1), -1), edge(month().atEndOfMonth(), 2))
                            .stream()
                            .collect(Collectors.groupingBy(MaintenancesBacking::dayOf));
        }
        return planned;
    }

    /** A week more on both sides, so that no zone and no day of the page misses anything. */
    private static Instant edge(LocalDate day, int weeks) {
        return day.plusWeeks(weeks).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate dayOf(Planned planned) {
        return planned.occurrence()
                .startsAt()
                .atZone(planned.view().maintenance().plan().zone())
                .toLocalDate();
    }

    /** Such as {@code 02:00}. */
    public String hour(Planned planned) {
        return DateTimeFormatter.ofPattern("HH:mm", locale())
                .format(planned.occurrence()
                        .startsAt()
                        .atZone(planned.view().maintenance().plan().zone()));
    }

    public List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale()))
                .toList();
    }

    public String monthName() {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month());
    }

    public String previous() {
        return month().minusMonths(1).toString();
    }

    public String next() {
        return month().plusMonths(1).toString();
    }

    /** Such as {@code 2026-12}. */
    public String getMonth() {
        return month().toString();
    }

    /** As the address or the form says; what is no month, or far away, is the current one. */
    private YearMonth month() {
        if (month == null) {
            var current = YearMonth.now(clock);
            var wanted = parsed(external.getRequestParameterMap().get("month")).orElse(current);
            month = Math.abs(wanted.getYear() - current.getYear()) > Maintenances.YEARS_AHEAD ? current : wanted;
        }
        return month;
    }

    private static Optional<YearMonth> parsed(String text) {
        try {
            return Optional.ofNullable(text).map(YearMonth::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
