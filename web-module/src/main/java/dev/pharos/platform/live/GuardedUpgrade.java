package dev.pharos.platform.live;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;

/**
 * Stands between the container and Tyrus, which reads a whole frame into memory before it asks how long it may be (Tyrus
 * #395), and answers 1011 where its buffer ends.
 */
public final class GuardedUpgrade implements HttpUpgradeHandler {

    private HttpUpgradeHandler inner;

    /** Called before the response to the upgrade is out, and so before {@link #init}. */
    void guard(HttpUpgradeHandler handler) {
        inner = handler;
    }

    @Override
    public void init(WebConnection connection) {
        try {
            inner.init(new Guarded(
                    connection,
                    new GuardedInput(connection.getInputStream(), new FrameGauge(LiveEndpoint.MOST_BYTES)),
                    new GuardedOutput(connection.getOutputStream())));
        } catch (IOException e) {
            throw new IllegalStateException("the upgraded connection has no streams", e);
        }
    }

    @Override
    public void destroy() {
        inner.destroy();
    }

    private record Guarded(WebConnection connection, ServletInputStream input, ServletOutputStream output)
            implements WebConnection {

        @Override
        public ServletInputStream getInputStream() {
            return input;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return output;
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
