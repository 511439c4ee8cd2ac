package dev.pharos.platform.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a client sends, as far as {@link FrameGauge} lets it through. */
final class GuardedInput extends ServletInputStream {

    private static final int CHUNK = 8 * 1024;
    private static final byte[] NOTHING = {};

    private final ServletInputStream inner;
    private final FrameGauge gauge;
    private byte[] passed = NOTHING;
    private int next;

    GuardedInput(ServletInputStream inner, FrameGauge gauge) {
        this.inner = inner;
        this.gauge = gauge;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        var count = read(single, 0, 1);
        return count == 1 ? single[0] & 0xFF : -1;
    }

    /** May answer 0 where everything that has come is held back; whoever reads asks {@link #isReady} before. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (held() == 0 && fill() < 0) {
            return -1;
        }
        var count = Math.min(length, held());
        System.arraycopy(passed, next, bytes, offset, count);
        next += count;
        return count;
    }

    private int fill() throws IOException {
        var chunk = new byte[Math.max(1, Math.min(CHUNK, inner.available()))];
        var count = inner.read(chunk, 0, chunk.length);
        var through = new ByteArrayOutputStream(chunk.length);
        gauge.pass(chunk, Math.max(0, count), through);
        passed = through.size() == 0 ? NOTHING : through.toByteArray();
        next = 0;
        return count;
    }

    private int held() {
        return passed.length - next;
    }

    @Override
    public int available() throws IOException {
        return held() + inner.available();
    }

    @Override
    public boolean isFinished() {
        return held() == 0 && inner.isFinished();
    }

    @Override
    public boolean isReady() {
        return held() > 0 || inner.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        inner.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        passed = NOTHING;
        next = 0;
        inner.close();
    }
}
