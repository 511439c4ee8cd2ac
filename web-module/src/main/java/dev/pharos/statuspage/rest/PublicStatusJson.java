package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.statuspage.entity.Affected;
import dev.pharos.statuspage.entity.DayBar;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicMaintenance;
import dev.pharos.statuspage.entity.PublicService;
import dev.pharos.statuspage.entity.PublicUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status page for programs.
 *
 * @param incidents those that go on and the newest others, newest first
 * @param maintenances those that run or come
 * @param outdatedSince when this was read, where it cannot be read anew right now; else null
 */
@Schema(name = "PublicStatus")
public record PublicStatusJson(
        PageJson page,
        StatusJson status,
        List<ServiceJson> services,
        List<PublicIncidentJson> incidents,
        List<MaintenanceJson> maintenances,
        @Schema(nullable = true) Instant outdatedSince) {

    /** The page. */
    @Schema(name = "PublicStatusPage")
    public record PageJson(
            UUID id, String slug, String title, String message, String url, String timeZone, Instant updatedAt) {}

    /** Everything together. */
    @Schema(name = "PublicStatusOverall")
    public record StatusJson(
            @Schema(
                    enumeration = {"none", "maintenance", "minor", "major", "critical"},
                    example = "none")
            String indicator,

            @Schema(example = "All Systems Operational") String description) {}

    /**
     * A public service.
     *
     * @param uptime share of the known time of 90 days, 0 to 1; null where nothing is known
     * @param days oldest first
     */
    @Schema(name = "PublicService")
    public record ServiceJson(
            UUID id,
            String name,
            String description,
            @Schema(nullable = true) String group,
            int position,
            ServiceStatus status,
            @Schema(nullable = true) Double uptime,
            List<DayJson> days) {}

    /**
     * One day of a service.
     *
     * @param status the worst of the day; null where nothing is known
     */
    @Schema(name = "PublicServiceDay")
    public record DayJson(
            LocalDate date,
            @Schema(nullable = true) ServiceStatus status,
            long degradedSeconds,
            long partialOutageSeconds,
            long majorOutageSeconds,
            long maintenanceSeconds) {}

    /** A public service that something happens to. */
    @Schema(name = "PublicAffectedService")
    public record AffectedJson(UUID id, String name, ServiceStatus status) {

        static AffectedJson of(Affected affected) {
            return new AffectedJson(affected.id(), affected.name(), affected.status());
        }
    }

    /** Planned work. */
    @Schema(name = "PublicMaintenance")
    public record MaintenanceJson(
            UUID id,
            String title,
            String description,
            String status,
            Instant startsAt,
            Instant endsAt,
            List<AffectedJson> services) {}

    /**
     * One incident.
     *
     * @param updates the newest ones, newest first
     * @param earlierUpdates how many more there are; the incident alone has them
     */
    @Schema(name = "PublicIncident")
    public record PublicIncidentJson(
            UUID id,
            String title,
            String impact,
            String status,
            Instant startedAt,
            @Schema(nullable = true) Instant resolvedAt,
            List<AffectedJson> services,
            List<UpdateJson> updates,
            int earlierUpdates) {

        static PublicIncidentJson of(PublicIncident incident) {
            return new PublicIncidentJson(
                    incident.id(),
                    incident.title(),
                    incident.impact(),
                    incident.status(),
                    incident.startedAt(),
                    incident.resolvedAt(),
                    incident.services().stream().map(AffectedJson::of).toList(),
                    incident.updates().stream().map(UpdateJson::of).toList(),
                    incident.earlier());
        }
    }

    /** What was said about an incident, in Markdown. */
    @Schema(name = "PublicIncidentUpdate")
    public record UpdateJson(UUID id, String status, String body, Instant createdAt) {

        static UpdateJson of(PublicUpdate update) {
            return new UpdateJson(update.id(), update.status(), update.body(), update.createdAt());
        }
    }

    static PublicStatusJson of(Edition edition, String base) {
        var snapshot = edition.snapshot();
        var overall = snapshot.overall();
        return new PublicStatusJson(
                page(snapshot, base),
                new StatusJson(overall.indicator(), overall.description()),
                snapshot.services().stream().map(PublicStatusJson::service).toList(),
                snapshot.incidents().stream().map(PublicIncidentJson::of).toList(),
                snapshot.maintenances().stream()
                        .filter(maintenance -> maintenance.isRunning() || maintenance.isUpcoming())
                        .map(PublicStatusJson::maintenance)
                        .toList(),
                edition.isOutdated() ? snapshot.madeAt() : null);
    }

    private static PageJson page(PageSnapshot snapshot, String base) {
        var page = snapshot.page();
        return new PageJson(
                page.id(),
                page.slug(),
                page.title(),
                page.settings().message(),
                base + "/status/" + page.slug(),
                page.settings().timeZone(),
                snapshot.updatedAt());
    }

    private static ServiceJson service(PublicService service) {
        var uptime = service.bars().uptime();
        return new ServiceJson(
                service.id(),
                service.name(),
                service.description(),
                service.group(),
                service.position(),
                service.status(),
                uptime.isPresent() ? Double.valueOf(Math.floor(uptime.getAsDouble() * 1e6) / 1e6) : null,
                service.bars().days().stream().map(PublicStatusJson::day).toList());
    }

    private static DayJson day(DayBar day) {
        return new DayJson(
                day.date(),
                day.isKnown() ? day.worst() : null,
                day.in(ServiceStatus.DEGRADED_PERFORMANCE).toSeconds(),
                day.in(ServiceStatus.PARTIAL_OUTAGE).toSeconds(),
                day.in(ServiceStatus.MAJOR_OUTAGE).toSeconds(),
                day.in(ServiceStatus.UNDER_MAINTENANCE).toSeconds());
    }

    private static MaintenanceJson maintenance(PublicMaintenance maintenance) {
        return new MaintenanceJson(
                maintenance.id(),
                maintenance.title(),
                maintenance.description(),
                maintenance.status(),
                maintenance.startsAt(),
                maintenance.endsAt(),
                maintenance.services().stream().map(AffectedJson::of).toList());
    }
}
