package dev.pharos.statuspage.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token out of a message. */
@Schema(name = "SubscriptionTokenForm")
public record SubscriptionTokenForm(
        @Schema(required = true, example = "phn_…") String token) {

    @Override
    public String toString() {
        return "SubscriptionTokenForm[…]";
    }
}
