package dev.pharos.platform.entity;

import java.time.Instant;

/**
 * Fired asynchronously on every node about once a minute: whoever keeps things that go stale observes it and cleans up.
 * Several nodes may do so at once, so cleaning has to be harmless twice.
 *
 * @param now when it was fired
 */
public record HousekeepingDue(Instant now) {}
