package dev.pharos.platform.live;

import java.util.List;

/**
 * Frames that go out together, made once and shared by everybody who gets them: for a socket they cost one reference.
 *
 * @param frames in their order
 * @param characters of all of them
 */
record Bundle(List<Frame> frames, int characters) {

    static Bundle of(List<Frame> frames) {
        return new Bundle(
                List.copyOf(frames), frames.stream().mapToInt(Frame::size).sum());
    }

    int count() {
        return frames.size();
    }
}
