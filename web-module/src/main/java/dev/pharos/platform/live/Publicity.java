package dev.pharos.platform.live;

import dev.pharos.platform.entity.LoggedEvent;
import java.util.List;
import java.util.Optional;

/** Knows which status pages somebody may listen to, and what of the news is for everybody. The status pages implement it. */
public interface Publicity {

    /**
     * The page of a slug, for somebody who may see it; others cannot tell it from one that is not there.
     *
     * @param ticket out of a private page, or empty
     * @param visitor who is logged in
     */
    Optional<Room> room(String slug, String ticket, Optional<Visitor> visitor);

    /** Heeds the event first, so that whoever asks for the page when they hear of it sees it. */
    void heed(LoggedEvent event);

    /** What everybody may know of an event, as JSON objects; mostly nothing. */
    List<String> publicParts(LoggedEvent event);
}
