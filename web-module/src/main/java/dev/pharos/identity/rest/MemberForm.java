package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a membership. */
@Schema(name = "MemberForm")
public record MemberForm(@Schema(required = true) Role role) {}
