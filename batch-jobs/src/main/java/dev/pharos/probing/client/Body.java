package dev.pharos.probing.client;

import dev.pharos.probing.entity.ErrorKind;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.zip.DataFormatException;

/**
 * Reads a body up to a limit, counted after decompression, and judges it. Without a keyword bytes are counted and dropped
 * where they lie, and a body that is longer is cut: its answer counts by its status. With a keyword a cut body that did
 * not hold it is too large, and so is one that a compressor made huge.
 */
final class Body implements Search.Listener {

    /** A longer body compressed harder than this is a bomb, not a page; deflate ends at 1032. */
    private static final int HIGHEST_RATIO = 100;

    private final HttpProbe probe;
    private final Inflation inflation;
    private final Search search;
    private final int limit;
    private long received;
    private long size;
    private boolean bomb;
    private boolean concluding;
    private int status;

    private Body(HttpProbe probe, Inflation inflation, Search search) {
        this.probe = probe;
        this.inflation = inflation;
        this.search = search;
        this.limit = probe.lane.maxBodyBytes();
    }

    static Body of(HttpProbe probe, HttpHeaders headers) {
        var keyword = probe.spec().keyword();
        var encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
        if (keyword == null && encoding == null) {
            return new Body(probe, null, null);
        }
        var inflation = encoding == null ? null : Inflation.of(encoding);
        if (keyword != null && encoding != null && inflation == null && !encoding.equalsIgnoreCase("identity")) {
            probe.end(ErrorKind.PROTOCOL, "a body in this content encoding cannot be searched");
        }
        return new Body(probe, inflation, keyword == null ? null : Search.of(keyword, headers, probe.lane));
    }

    /**
     * Takes the next bytes.
     *
     * @return whether no more are needed
     */
    boolean read(ByteBuf bytes) {
        received += bytes.readableBytes();
        if (inflation != null || search != null) {
            process(bytes);
        }
        return isCut();
    }

    /** What compression wraps around the body counts too, or a header without end would be read without end. */
    private boolean isCut() {
        return size > limit || received > limit;
    }

    private void process(ByteBuf bytes) {
        var chunk = probe.lane.chunk();
        while (bytes.isReadable() && size <= limit && !probe.hasEnded()) {
            var length = Math.min(bytes.readableBytes(), chunk.length);
            bytes.readBytes(chunk, 0, length);
            if (inflation == null) {
                consume(chunk, length);
            } else {
                inflate(chunk, length);
            }
        }
    }

    private void inflate(byte[] chunk, int length) {
        try {
            inflation.input(chunk, length);
            var inflated = probe.lane.inflated();
            for (int n; size <= limit && (n = inflation.output(inflated)) > 0; ) {
                consume(inflated, n);
            }
            bomb = size > limit && size > HIGHEST_RATIO * inflation.consumed();
        } catch (DataFormatException broken) {
            probe.end(ErrorKind.PROTOCOL, "the compressed body is broken");
        }
    }

    private void consume(byte[] bytes, int length) {
        if (search != null) {
            search.feed(bytes, (int) Math.min(length, limit - size));
        }
        size += length;
    }

    /** Judges the answer as far as it was read. */
    void finish(int status) {
        if (probe.hasEnded()) {
            return;
        }
        this.status = status;
        concluding = search != null && !bomb && probe.spec().accepted().contains(status);
        probe.complete();
        if (concluding) {
            probe.enter(Probe.Step.JUDGING);
            search.conclude(this);
        } else if (bomb) {
            probe.answered(status, ErrorKind.TOO_LARGE, "the body is compressed beyond measure");
        } else {
            probe.answered(status);
        }
    }

    @Override
    public void concluded(boolean found) {
        if (isCut() && !found) {
            probe.answered(status, ErrorKind.TOO_LARGE, "the keyword is not in the first " + limit + " bytes");
        } else if (found == probe.spec().keyword().inverted()) {
            probe.answered(status, ErrorKind.KEYWORD, found ? "keyword found" : "keyword not found");
        } else {
            probe.answered(status);
        }
    }

    @Override
    public void failed(Throwable cause) {
        probe.fail(Failures.of(cause));
    }

    /** The connection is gone; a search that concludes frees itself. */
    void release() {
        if (inflation != null) {
            inflation.close();
        }
        if (search != null && !concluding) {
            search.close();
        }
    }
}
