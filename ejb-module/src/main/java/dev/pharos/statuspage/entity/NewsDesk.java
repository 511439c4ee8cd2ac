package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Message;
import dev.pharos.statuspage.entity.Bulletin.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts into words what happened. */
public final class NewsDesk {

    private static final String RED = "#b42318";
    private static final String ORANGE = "#93370d";
    private static final String GREEN = "#067647";
    private static final String BLUE = "#175cd3";

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("investigating", RED),
            Map.entry("identified", ORANGE),
            Map.entry("monitoring", BLUE),
            Map.entry("resolved", GREEN),
            Map.entry("postmortem", BLUE),
            Map.entry("operational", GREEN),
            Map.entry("degraded_performance", ORANGE),
            Map.entry("partial_outage", ORANGE),
            Map.entry("major_outage", RED),
            Map.entry("completed", GREEN));

    private final Letterhead page;
    private final WebhookBody webhook;

    /** @param overall how bad it is on the whole page, for programs */
    public NewsDesk(Letterhead page, OverallState overall) {
        this.page = page;
        this.webhook = new WebhookBody(page, overall);
    }

    /**
     * An update of an incident.
     *
     * @param isForPeople false when only its title or the like was changed
     */
    public News incident(ToldIncident incident, ToldIncident.Update update, boolean isForPeople) {
        return new News(
                NewsKind.INCIDENT,
                incident.id(),
                ids(incident.services()),
                isForPeople,
                words -> paper(words)
                        .news(new Bulletin(
                                subject(words, "incident." + update.status(), incident.title()),
                                words.of("incident." + update.status()),
                                tone(update.status()),
                                incident.title(),
                                affected(words, incident.services()),
                                update.body(),
                                words.of("news.action.incident"),
                                page.incident(incident.id()))),
                call(incident.title(), webhook.incident(incident)));
    }

    /** @param step created, reminder, started or completed */
    public News maintenance(ToldMaintenance maintenance, String step) {
        return new News(
                NewsKind.MAINTENANCE,
                maintenance.plan(),
                ids(maintenance.services()),
                true,
                words -> paper(words).news(bulletin(words, maintenance, step)),
                call(maintenance.title(), webhook.maintenance(maintenance)));
    }

    private Bulletin bulletin(SubscriptionWords words, ToldMaintenance maintenance, String step) {
        var facts = new ArrayList<>(affected(words, maintenance.services()));
        addTime(facts, words, "news.starts", maintenance.startsAt());
        addTime(facts, words, "news.ends", maintenance.endsAt());
        return new Bulletin(
                subject(words, "maintenance." + step, maintenance.title()),
                words.of("maintenance." + step),
                tone(step),
                maintenance.title(),
                facts,
                maintenance.body(),
                words.of("news.action.page"),
                page.page());
    }

    /** @param isForPeople false when an incident or a maintenance tells them already */
    public News service(ToldService change, boolean isForPeople) {
        var service = change.service();
        return new News(
                NewsKind.SERVICE,
                service.id(),
                List.of(service.id()),
                isForPeople,
                words -> paper(words)
                        .news(new Bulletin(
                                subject(words, "service." + change.to(), service.name()),
                                words.of("service." + change.to()),
                                tone(change.to()),
                                service.name(),
                                List.of(
                                        new Fact(words.of("news.before"), words.of("service." + change.from())),
                                        new Fact(words.of("news.since"), page.time(change.at(), words.language()))),
                                "",
                                words.of("news.action.page"),
                                page.page())),
                call(service.name(), webhook.service(change)));
    }

    private MailPaper paper(SubscriptionWords words) {
        return new MailPaper(page, words);
    }

    private String subject(SubscriptionWords words, String state, String title) {
        return words.of("news.subject", page.title(), words.of(state), title);
    }

    private static String tone(String state) {
        return TONES.getOrDefault(state, BLUE);
    }

    private static List<Fact> affected(SubscriptionWords words, List<ServiceChoice> services) {
        var names = services.stream().map(ServiceChoice::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(new Fact(words.of("news.affected"), names));
    }

    private void addTime(List<Fact> facts, SubscriptionWords words, String name, Instant at) {
        if (at != null) {
            facts.add(new Fact(words.of(name), page.time(at, words.language())));
        }
    }

    private static List<UUID> ids(List<ServiceChoice> services) {
        return services.stream().map(ServiceChoice::id).toList();
    }

    private static Message call(String subject, String body) {
        return new Message(subject, body, "", Map.of());
    }
}
