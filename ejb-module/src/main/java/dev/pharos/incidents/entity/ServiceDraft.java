package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What can be written of a service; everything may be null or wrong until {@link #validated} has been passed.
 *
 * @param status set by hand; null leaves it as it is
 * @param follow null for what the monitors suggest: WORST_OF where there are any
 * @param requiredUp the k of K_OF_N
 */
public record ServiceDraft(
        String name,
        String description,
        String group,
        Boolean isPublic,
        ServiceStatus status,
        UUID teamId,
        List<UUID> monitorIds,
        FollowRule follow,
        Integer requiredUp,
        Boolean autoIncident) {

    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_DESCRIPTION_LENGTH = 500;
    public static final int MAX_MONITORS = 200;

    /**
     * A service written down, as the ground for a partial change. A rule that is no more than what its monitors suggest is
     * left out, so that it goes with them.
     */
    public static ServiceDraft of(ServiceView view) {
        var service = view.service();
        return new ServiceDraft(
                service.name(),
                service.description(),
                service.group(),
                service.isPublic(),
                null,
                view.teamId(),
                view.monitorIds(),
                service.follow() == suggested(view.monitorIds()) ? null : service.follow(),
                service.requiredUp(),
                service.autoIncident());
    }

    /**
     * A copy in canonical form, with all defaults; refuses the input naming every wrong field.
     *
     * @param before what it changes, or null; a rule that stays is not judged again, because monitors may have been deleted
     */
    public ServiceDraft validated(ServiceDraft before) {
        var errors = new ArrayList<FieldError>();
        var monitors = monitorIds == null
                ? List.<UUID>of()
                : monitorIds.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        var rule = follow == null ? suggested(monitors) : follow;
        if (monitorIds != null && monitorIds.stream().anyMatch(Objects::isNull)) {
            errors.add(new FieldError("monitorIds", "must not contain null"));
        }
        var clean = new ServiceDraft(
                text("name", name, MAX_NAME_LENGTH, errors),
                text("description", description, MAX_DESCRIPTION_LENGTH, errors),
                emptyToNull(text("group", group, MAX_NAME_LENGTH, errors)),
                isPublic == null || isPublic,
                status,
                teamId,
                monitors,
                rule,
                rule == FollowRule.K_OF_N ? requiredUp : null,
                autoIncident != null && autoIncident);
        if (clean.name().isEmpty()) {
            errors.add(new FieldError("name", "is required"));
        }
        if (before == null || !clean.followsAs(before)) {
            clean.checkRule(errors);
        }
        clean.checkStatus(errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return clean;
    }

    /** Whether this changes nothing of what is there. */
    public boolean isOf(ServiceView view) {
        var there = of(view);
        return (status == null || status == view.service().manualStatus())
                && withoutStatus().equals(there.validated(there));
    }

    private ServiceDraft withoutStatus() {
        return new ServiceDraft(
                name, description, group, isPublic, null, teamId, monitorIds, follow, requiredUp, autoIncident);
    }

    /** Whether monitors lead to the same in both; they may be in another order. */
    public boolean followsAs(ServiceDraft other) {
        var rule = other.follow() == null ? suggested(other.monitorIds()) : other.follow();
        return follow == rule
                && Objects.equals(requiredUp, other.requiredUp())
                && List.copyOf(monitorIds).containsAll(other.monitorIds())
                && monitorIds.size() == other.monitorIds().size();
    }

    /** Whether monitors decide, and hands do not; of a draft in canonical form. */
    boolean followsMonitors() {
        return follow != FollowRule.NONE && !monitorIds.isEmpty();
    }

    private void checkRule(List<FieldError> errors) {
        if (monitorIds.size() > MAX_MONITORS) {
            errors.add(new FieldError("monitorIds", "must be at most " + MAX_MONITORS + " monitors"));
        }
        if (follow != FollowRule.NONE && monitorIds.isEmpty()) {
            errors.add(new FieldError("monitorIds", "must name the monitors to follow; without any, follow is none"));
        } else if (follow == FollowRule.K_OF_N
                && (requiredUp == null || requiredUp < 1 || requiredUp > monitorIds.size())) {
            errors.add(new FieldError(
                    "requiredUp", "must be from 1 to " + monitorIds.size() + ", the number of monitors"));
        }
    }

    private void checkStatus(List<FieldError> errors) {
        if (status != null && followsMonitors()) {
            errors.add(new FieldError(
                    "status", "is what the monitors of this service say; to set it by hand, follow has to be none"));
        }
    }

    private static FollowRule suggested(List<UUID> monitors) {
        return monitors == null || monitors.isEmpty() ? FollowRule.NONE : FollowRule.WORST_OF;
    }

    private static String text(String field, String text, int longest, List<FieldError> errors) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            errors.add(new FieldError(field, "must have at most " + longest + " characters"));
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "must not contain control characters"));
        }
        return stripped;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
