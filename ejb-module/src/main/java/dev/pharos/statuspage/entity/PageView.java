package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A page as those see it who may change it.
 *
 * @param name of the organization, which is the title of a page without one
 * @param version 0 before the first change
 */
public record PageView(
        UUID organization,
        String slug,
        String name,
        PageSettings settings,
        boolean hasPassword,
        String logoType,
        long version,
        Instant updatedAt) {}
