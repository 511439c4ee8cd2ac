package dev.pharos.platform.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * What a client gets. Tyrus sets its write listener when a client has fallen behind, and then waits to be called; Payara
 * calls a listener only after {@link #isReady} was asked with the listener in place. So it is asked here, or else a client
 * that was slow once would never get anything again.
 */
final class GuardedOutput extends ServletOutputStream {

    private final ServletOutputStream inner;

    GuardedOutput(ServletOutputStream inner) {
        this.inner = inner;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        inner.setWriteListener(listener);
        if (inner.isReady()) {
            try {
                listener.onWritePossible();
            } catch (IOException e) {
                listener.onError(e);
            }
        }
    }

    @Override
    public boolean isReady() {
        return inner.isReady();
    }

    @Override
    public void write(int single) throws IOException {
        inner.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        inner.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        inner.flush();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
