package dev.pharos.probing.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;

/** One TCP connection of a probe, and the last handler in its pipeline. After {@link #close()} it tells its probe nothing. */
@SuppressWarnings("FutureReturnValueIgnored") // A failed close or write is told by the pipeline.
abstract class Connection extends ChannelInboundHandlerAdapter implements ChannelFutureListener {

    private final Probe probe;
    private Channel channel;
    private boolean closed;

    Connection(Probe probe) {
        this.probe = probe;
    }

    /** Adds handlers in front of this one. */
    abstract void prepare(ChannelPipeline pipeline);

    /** The connection stands. */
    abstract void opened(ChannelHandlerContext context);

    /** The peer closed the connection. */
    abstract void ended();

    final void open(InetSocketAddress address) {
        try {
            connect(address);
        } catch (RuntimeException | Error broken) {
            probe.fail(Failures.of(broken));
        }
    }

    private void connect(InetSocketAddress address) {
        channel = probe.lane.newChannel();
        prepare(channel.pipeline());
        channel.pipeline().addLast(this);
        channel.connect(address).addListener(this);
    }

    @Override
    public final void operationComplete(ChannelFuture connecting) {
        if (!connecting.isSuccess() && !closed) {
            close();
            probe.notConnected(connecting.cause());
        }
    }

    @Override
    public final void channelActive(ChannelHandlerContext context) {
        if (!closed) {
            probe.connected();
            opened(context);
        }
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) {
        if (!closed) {
            ended();
        }
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!closed) {
            probe.fail(Failures.of(cause));
        }
    }

    final boolean isClosed() {
        return closed;
    }

    /** Closes the socket at once: a peer that does not read must not hold it open. */
    final void close() {
        if (channel != null && !closed) {
            closed = true;
            var first = channel.pipeline().firstContext();
            if (first == null) {
                channel.close();
            } else {
                first.close();
            }
            release();
        }
    }

    /** Closes with the good-bye that TLS wants. */
    final void closePolitely() {
        closed = true;
        channel.close();
        release();
    }

    /** Frees what this connection holds beside the socket. */
    void release() {}
}
