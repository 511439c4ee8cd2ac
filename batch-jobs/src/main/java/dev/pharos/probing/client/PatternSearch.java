package dev.pharos.probing.client;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Finds an RE2 pattern in the whole body. That is linear in its length but may take tens of milliseconds, so it happens
 * beside the event loop, and beside TLS, which must not wait for somebody's pattern. The bodies kept for it draw on one
 * budget of the prober.
 */
final class PatternSearch implements Search {

    private final Pattern pattern;
    private final Charset charset;
    private final Lane lane;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int reserved;

    PatternSearch(Pattern pattern, Charset charset, Lane lane) {
        this.pattern = pattern;
        this.charset = charset;
        this.lane = lane;
    }

    @Override
    public void feed(byte[] bytes, int length) {
        lane.memory().reserve(length);
        reserved += length;
        body.write(bytes, 0, length);
    }

    @Override
    public void conclude(Listener listener) {
        lane.searchers().execute(() -> {
            try {
                var found = find();
                lane.execute(() -> listener.concluded(found));
            } catch (RuntimeException | Error broken) {
                lane.execute(() -> listener.failed(broken));
            }
        });
    }

    private boolean find() {
        try {
            return pattern.matcher(new TimedText(body.toString(charset))).find();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        lane.memory().free(reserved);
    }
}
