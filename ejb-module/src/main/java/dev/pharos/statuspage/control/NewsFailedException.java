package dev.pharos.statuspage.control;

import jakarta.ejb.ApplicationException;

/** Subscribers could not be told of an event; what was posted of it is rolled back. */
@ApplicationException(rollback = true)
public class NewsFailedException extends RuntimeException {

    private final long eventId;

    NewsFailedException(long eventId, Throwable cause) {
        super("event " + eventId + ": " + cause, cause);
        this.eventId = eventId;
    }

    public long eventId() {
        return eventId;
    }
}
