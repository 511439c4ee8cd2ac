package dev.pharos.delivery.entity;

import java.util.UUID;

/**
 * Who gets something.
 *
 * @param owner the subscriber or the alert channel through which it goes
 * @param address of mail, or a URL
 * @param token what fills the gap of the message; null when it has none
 * @param signingSecret encrypted for the owner; null where nothing is signed
 */
public record Receiver(UUID owner, Channel channel, String address, String token, byte[] signingSecret) {

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Receiver[owner=" + owner + ", channel=" + channel + "]";
    }
}
