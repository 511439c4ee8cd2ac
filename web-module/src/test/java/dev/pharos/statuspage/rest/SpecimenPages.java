package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.statuspage.entity.Affected;
import dev.pharos.statuspage.entity.Bars;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicMaintenance;
import dev.pharos.statuspage.entity.PublicPage;
import dev.pharos.statuspage.entity.PublicService;
import dev.pharos.statuspage.entity.PublicUpdate;
import dev.pharos.statuspage.entity.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A page that has one of everything, with the same text in every field that people write. */
final class SpecimenPages {

    static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private SpecimenPages() {}

    static PageSnapshot saying(String text) {
        var shop = UUID.fromString("00000000-0000-7000-8000-000000000001");
        var affected = List.of(new Affected(shop, text, ServiceStatus.PARTIAL_OUTAGE));
        return new PageSnapshot(
                new PublicPage(
                        1,
                        UUID.fromString("00000000-0000-7000-8000-000000000009"),
                        "acme",
                        text,
                        new PageSettings(text, text, PageAccess.PUBLIC, "auto", "UTC", "#1a5ad7"),
                        null,
                        "1",
                        NOW.minus(Duration.ofDays(100)),
                        NOW),
                List.of(new PublicService(
                        shop,
                        text,
                        text,
                        text,
                        0,
                        ServiceStatus.PARTIAL_OUTAGE,
                        NOW.minus(Duration.ofDays(3)),
                        NOW,
                        Bars.of(
                                List.of(new Stretch(ServiceStatus.PARTIAL_OUTAGE, NOW.minus(Duration.ofDays(3)), null)),
                                90,
                                ZoneId.of("UTC"),
                                NOW))),
                List.of(incident(text, affected)),
                List.of(new PublicMaintenance(
                        UUID.fromString("00000000-0000-7000-8000-000000000004"),
                        UUID.fromString("00000000-0000-7000-8000-000000000005"),
                        text,
                        text,
                        "scheduled",
                        NOW.plusSeconds(3600),
                        NOW.plusSeconds(7200),
                        null,
                        NOW,
                        NOW,
                        affected)),
                NOW);
    }

    private static PublicIncident incident(String text, List<Affected> affected) {
        return new PublicIncident(
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                text,
                "major",
                "investigating",
                NOW,
                null,
                NOW,
                NOW,
                affected,
                List.of(new PublicUpdate(
                        UUID.fromString("00000000-0000-7000-8000-000000000003"), "investigating", text, NOW)),
                2);
    }
}
