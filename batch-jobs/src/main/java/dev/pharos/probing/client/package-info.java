/**
 * The probe clients: Netty on one or two event loops, a new connection per probe, one deadline for everything. All state
 * of a probe belongs to the event loop that runs it, so nothing here needs a lock.
 */
package dev.pharos.probing.client;
