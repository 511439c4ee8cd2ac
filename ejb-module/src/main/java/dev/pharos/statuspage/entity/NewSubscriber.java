package dev.pharos.statuspage.entity;

/**
 * Somebody who has just been asked.
 *
 * @param signingSecret of a webhook, shown this once; null for mail
 */
public record NewSubscriber(Subscriber subscriber, String signingSecret) {

    @Override
    public String toString() {
        return "NewSubscriber[" + subscriber + "]";
    }
}
