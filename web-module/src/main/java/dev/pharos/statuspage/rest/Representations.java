package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.Json;
import dev.pharos.statuspage.boundary.PublicPages;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicPage;
import dev.pharos.statuspage.rest.PublicStatusJson.PublicIncidentJson;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes what is shown of a page, in all its shapes; what was made once is there for everybody. */
@ApplicationScoped
public class Representations {

    private static final Logger LOG = System.getLogger(Representations.class.getName());

    static final String HTML = "text/html;charset=UTF-8";
    static final String JSON = "application/json;charset=UTF-8";

    /** One part in so many. */
    private static final int MEMORY_SHARE = 16;

    private static final String INCIDENT = "/incidents/";
    private static final String STATUSPAGE = "/api/v2/";

    @Inject
    PublicPages pages;

    @Inject
    PagePasses passes;

    @Inject
    Json json;

    private final Shelf shelf = new Shelf(Runtime.getRuntime().maxMemory() / MEMORY_SHARE);

    /** What this leads to; empty where there is nothing. */
    Optional<Rendition> of(Edition edition, Ask ask) {
        return switch (ask.path()) {
            case "", "/" -> made(edition, ask, () -> overview(edition, ask));
            case "/theme.css" -> made(edition, ask, () -> theme(edition));
            case "/logo" -> logo(edition);
            case "/history" -> month(edition, ask);
            case "/history.atom" ->
                made(edition, ask, () -> xml("atom", feeds(edition, ask).atom()));
            case "/history.rss" ->
                made(edition, ask, () -> xml("rss", feeds(edition, ask).rss()));
            case "/feed.json" -> made(edition, ask, () -> jsonFeed(edition, ask));
            default -> below(edition, ask);
        };
    }

    /** The page for programs. */
    public Rendition status(Edition edition, String base) {
        return shelf.of(
                edition, "public\n" + base, () -> Rendition.of(JSON, json.write(PublicStatusJson.of(edition, base))));
    }

    /** One incident for programs. */
    public Optional<Rendition> incident(Edition edition, UUID id) {
        return shelf.find(
                edition,
                "incident\n" + id,
                () -> incidentOf(edition, id)
                        .map(incident -> Rendition.of(JSON, json.write(PublicIncidentJson.of(incident)))));
    }

    private Optional<Rendition> below(Edition edition, Ask ask) {
        if (ask.path().startsWith(INCIDENT)) {
            return Ids.parse(ask.path().substring(INCIDENT.length()))
                    .flatMap(id -> shelf.find(
                            edition,
                            ask.key(),
                            () -> incidentOf(edition, id)
                                    .map(incident -> html(history(edition, ask).incident(incident)))));
        }
        return ask.path().startsWith(STATUSPAGE) ? statuspage(edition, ask) : Optional.empty();
    }

    private Optional<Rendition> statuspage(Edition edition, Ask ask) {
        return new StatuspageV2(edition.snapshot(), ask.base())
                .document(ask.path().substring(STATUSPAGE.length()))
                .flatMap(document -> made(edition, ask, () -> Rendition.of(JSON, json.write(document))));
    }

    private Rendition overview(Edition edition, Ask ask) {
        var page = edition.snapshot().page();
        var words = words(page, ask);
        var title = words.of("overall." + edition.snapshot().overall().key());
        var content = new OverviewHtml(edition, ask, words)
                .content()
                .plus(OverviewHtml.live(page.slug(), passes.ticket(page), ask.context(), words));
        return html(PageFrame.of(page, ask, words, title, content));
    }

    private Optional<Rendition> month(Edition edition, Ask ask) {
        var page = edition.snapshot().page();
        var words = words(page, ask);
        var now = edition.snapshot().madeAt();
        try {
            var month = ask.month() == null ? YearMonth.from(words.day(now)) : YearMonth.parse(ask.month());
            if (month.isBefore(YearMonth.from(words.day(page.foundedAt()))) && ask.month() != null
                    || month.isAfter(YearMonth.from(words.day(now)))) {
                return Optional.empty();
            }
            return made(
                    edition,
                    ask,
                    () -> html(new HistoryHtml(page, ask, words)
                            .month(
                                    month,
                                    pages.incidents(
                                            page.tenantId(),
                                            month.atDay(1)
                                                    .atStartOfDay(page.zone())
                                                    .toInstant(),
                                            month.plusMonths(1)
                                                    .atDay(1)
                                                    .atStartOfDay(page.zone())
                                                    .toInstant()),
                                    now)));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** The incident with all that was said; what the page has of it where the rest is out of reach. */
    private Optional<PublicIncident> incidentOf(Edition edition, UUID id) {
        var shown = edition.snapshot().incident(id);
        if (shown.filter(PublicIncident::isWhole).isPresent()) {
            return shown;
        }
        try {
            return pages.incident(edition.snapshot().page().tenantId(), id);
        } catch (DomainException | EJBException outage) {
            if (shown.isEmpty()) {
                throw outage;
            }
            LOG.log(Level.DEBUG, "earlier updates of " + id + " are out of reach", outage);
            return shown;
        }
    }

    private Rendition theme(Edition edition) {
        return Rendition.of(
                "text/css;charset=UTF-8",
                Theme.of(edition.snapshot().page().settings().accent()));
    }

    private Optional<Rendition> logo(Edition edition) {
        var page = edition.snapshot().page();
        return page.logoTag() == null
                ? Optional.empty()
                : shelf.lasting(
                        edition,
                        "logo\n" + page.logoTag(),
                        () -> pages.logo(page.tenantId()).map(Representations::picture));
    }

    private static Rendition picture(Logo logo) {
        return Rendition.ofPicture(logo.type(), logo.bytes());
    }

    private Rendition jsonFeed(Edition edition, Ask ask) {
        return Rendition.of(
                "application/feed+json;charset=UTF-8",
                json.write(feeds(edition, ask).json()));
    }

    private Optional<Rendition> made(Edition edition, Ask ask, Supplier<Rendition> maker) {
        return Optional.of(shelf.of(edition, ask.key(), maker));
    }

    private static HistoryHtml history(Edition edition, Ask ask) {
        var page = edition.snapshot().page();
        return new HistoryHtml(page, ask, words(page, ask));
    }

    private static Feeds feeds(Edition edition, Ask ask) {
        return new Feeds(edition.snapshot(), words(edition.snapshot().page(), ask), ask.base());
    }

    private static Words words(PublicPage page, Ask ask) {
        return new Words(ask.language(), page.zone());
    }

    private static Rendition html(Markup markup) {
        return Rendition.of(HTML, markup.text());
    }

    private static Rendition xml(String kind, Markup markup) {
        return Rendition.of("application/" + kind + "+xml;charset=UTF-8", markup.text());
    }
}
