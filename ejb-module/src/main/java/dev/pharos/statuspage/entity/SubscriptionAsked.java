package dev.pharos.statuspage.entity;

import dev.pharos.identity.entity.ClientInfo;

/** Somebody asked to be told, and has been answered: what comes of it is nobody's business but the receiver's. */
public record SubscriptionAsked(Letterhead page, SubscriptionWish wish, ClientInfo client) {}
