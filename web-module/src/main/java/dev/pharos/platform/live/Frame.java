package dev.pharos.platform.live;

import dev.pharos.platform.entity.EventId;

/**
 * One text frame, made once and shared by everybody who gets it.
 *
 * @param id null for an answer to one client
 * @param text JSON
 */
record Frame(EventId id, String text) {

    static Frame answer(String text) {
        return new Frame(null, text);
    }

    int size() {
        return text.length();
    }
}
