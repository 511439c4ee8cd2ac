package dev.pharos.platform.control;

import java.sql.SQLException;

/** Reads the event log at its own pace; until it has, events are kept for it. */
public interface EventFollower {

    /** The id of the last event up to which it needs none any more. */
    long followedTo() throws SQLException;
}
