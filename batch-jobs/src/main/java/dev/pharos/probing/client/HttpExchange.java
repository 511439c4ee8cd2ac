package dev.pharos.probing.client;

import dev.pharos.probing.entity.ErrorKind;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;

/** One request and its answer on a connection of their own. */
final class HttpExchange extends Connection {

    /** As many informational answers as a server may send before the real one. */
    private static final int MOST_INFORMATIONAL = 8;

    private final HttpProbe probe;
    private int informational;
    private boolean skipping;
    private int status;
    private Body body;

    HttpExchange(HttpProbe probe) {
        super(probe);
        this.probe = probe;
    }

    @Override
    void prepare(ChannelPipeline pipeline) {
        var request = probe.request();
        if (request.url().secure()) {
            pipeline.addLast(
                    probe.lane.tls().handler(request.url(), probe.spec().verifyTls()));
        }
        pipeline.addLast(new ResponseDecoder(request.method().equals("HEAD"), probe));
    }

    @Override
    void opened(ChannelHandlerContext context) {
        if (probe.request().url().secure()) {
            probe.enter(Probe.Step.SECURING);
        } else {
            send(context);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && !isClosed()) {
            if (handshake.isSuccess()) {
                probe.watch.secured();
                send(context);
            } else {
                probe.fail(Failures.of(handshake.cause()));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // With a void promise the pipeline tells of a failed write.
    private void send(ChannelHandlerContext context) {
        probe.enter(Probe.Step.WAITING);
        var wire = probe.request().wire();
        context.writeAndFlush(context.alloc().directBuffer(wire.length).writeBytes(wire), context.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!isClosed()) {
                read((HttpObject) message);
            }
        } catch (RuntimeException | Error broken) {
            // Behind a redirect this connection is closed and the pipeline's exceptions are not heard.
            probe.fail(Failures.of(broken));
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(HttpObject message) {
        if (message.decoderResult() != DecoderResult.SUCCESS
                && message.decoderResult().isFailure()) {
            probe.fail(Failures.ofAnswer(message.decoderResult().cause()));
            return;
        }
        if (message instanceof HttpResponse response) {
            readHead(response);
        }
        if (message instanceof HttpContent content && !skipping && !isClosed()) {
            readBody(content);
        }
    }

    private void readHead(HttpResponse response) {
        status = response.status().code();
        skipping = status < 200 && status != 101;
        if (skipping) {
            if (++informational > MOST_INFORMATIONAL) {
                probe.end(ErrorKind.PROTOCOL, "too many informational answers");
            }
            return;
        }
        var location = probe.follows(status) ? response.headers().get(HttpHeaderNames.LOCATION) : null;
        if (location == null) {
            body = Body.of(probe, response.headers());
        } else {
            probe.redirect(status, location);
        }
    }

    private void readBody(HttpContent content) {
        var last = content instanceof LastHttpContent;
        if (body.read(content.content()) || last) {
            body.finish(status);
        }
    }

    @Override
    void ended() {
        probe.end(ErrorKind.RESET, "the peer closed the connection before its answer was complete");
    }

    @Override
    void release() {
        if (body != null) {
            body.release();
        }
    }
}
