package dev.pharos.platform.live;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;

/** {@code /ws}: live updates. One instance for each socket; {@link UpgradeFilter} has decided that it may be here. */
@ServerEndpoint(LiveEndpoint.PATH)
public class LiveEndpoint {

    static final String PATH = "/ws";

    /** The contract's limit for what clients send, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());

    @Inject
    Connections connections;

    @Inject
    Conversation conversation;

    private Connection connection;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(MOST_BYTES);
        session.setMaxBinaryMessageBufferSize(1);
        connection = connections.open(session);
        if (session.getUserPrincipal() instanceof Visitor visitor) {
            connection.become(visitor);
        }
    }

    @OnMessage(maxMessageSize = MOST_BYTES)
    public void hear(String text) {
        connection.heard();
        conversation.hear(connection, text);
    }

    @OnMessage
    public void refuse(ByteBuffer binary) {
        connection.abort(Farewell.BINARY);
    }

    @OnMessage
    public void hear(PongMessage pong) {
        connection.heard();
    }

    @OnClose
    public void close() {
        if (connection != null) {
            connections.close(connection);
        }
    }

    /** The container closes the socket where it has to; a client that vanishes is no news. */
    @OnError
    public void fail(Throwable cause) {
        LOG.log(Level.DEBUG, "a live socket failed", cause);
    }
}
