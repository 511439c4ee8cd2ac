package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a status page shows, as it was at one instant; nothing in it is secret, the page's own door aside.
 *
 * @param services public ones, in their order
 * @param incidents those that go on and the newest others, newest first
 * @param maintenances those that run or come, soonest first, and the newest past ones
 */
public record PageSnapshot(
        PublicPage page,
        List<PublicService> services,
        List<PublicIncident> incidents,
        List<PublicMaintenance> maintenances,
        Instant madeAt) {

    /** Of a service with its ninety days, and of anything else with its times and ids. */
    private static final int SERVICE_BYTES = 20_000;

    private static final int ENTRY_BYTES = 500;

    public PageSnapshot {
        services = List.copyOf(services);
        incidents = List.copyOf(incidents);
        maintenances = List.copyOf(maintenances);
    }

    public OverallState overall() {
        return OverallState.of(
                services.stream().map(PublicService::status).toList(),
                active().stream().map(PublicIncident::impact).toList(),
                maintenances.stream().anyMatch(PublicMaintenance::isRunning));
    }

    public List<PublicIncident> active() {
        return incidents.stream().filter(PublicIncident::isActive).toList();
    }

    /** Those that began on this day, as the page's time zone has it. */
    public List<PublicIncident> begunOn(LocalDate day) {
        return incidents.stream()
                .filter(incident ->
                        LocalDate.ofInstant(incident.startedAt(), page.zone()).equals(day))
                .toList();
    }

    public Optional<PublicIncident> incident(UUID id) {
        return incidents.stream().filter(incident -> incident.id().equals(id)).findFirst();
    }

    public Optional<PublicService> service(UUID id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public List<PublicMaintenance> upcoming() {
        return maintenances.stream().filter(PublicMaintenance::isUpcoming).toList();
    }

    /** What is to come, each maintenance once. */
    public List<PlannedWork> planned() {
        return PlannedWork.of(upcoming());
    }

    public List<PublicMaintenance> running() {
        return maintenances.stream().filter(PublicMaintenance::isRunning).toList();
    }

    public Set<UUID> serviceIds() {
        return services.stream().map(PublicService::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Roughly what it takes in memory. */
    public int bytes() {
        var text = incidents.stream().mapToInt(PageSnapshot::bytes).sum()
                + maintenances.stream().mapToInt(PageSnapshot::bytes).sum();
        return ENTRY_BYTES + text + services.size() * SERVICE_BYTES;
    }

    private static int bytes(PublicIncident incident) {
        return ENTRY_BYTES
                + incident.updates().stream()
                        .mapToInt(update -> ENTRY_BYTES + bytes(update.body()))
                        .sum();
    }

    private static int bytes(PublicMaintenance maintenance) {
        return ENTRY_BYTES + bytes(maintenance.description());
    }

    private static int bytes(String text) {
        return Character.BYTES * text.length();
    }

    /** When what it shows changed last. */
    public Instant updatedAt() {
        return Stream.of(
                        Stream.of(page.updatedAt()),
                        services.stream().map(PublicService::updatedAt),
                        incidents.stream().map(PublicIncident::updatedAt),
                        maintenances.stream().map(PublicMaintenance::updatedAt))
                .flatMap(instants -> instants)
                .max(Instant::compareTo)
                .orElse(madeAt);
    }
}
