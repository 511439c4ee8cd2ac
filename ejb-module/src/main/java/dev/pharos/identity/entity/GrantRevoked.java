package dev.pharos.identity.entity;

import java.util.UUID;

/** A key, a client or one of its tokens counts no more; fired in the transaction that ends it, with the id of key or client. */
public record GrantRevoked(UUID id) {}
