package dev.pharos.probing.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Decodes one answer within limits, and notes its first byte. */
final class ResponseDecoder extends HttpResponseDecoder {

    private static final HttpDecoderConfig LIMITS = new HttpDecoderConfig()
            .setMaxInitialLineLength(4 * 1024)
            .setMaxHeaderSize(32 * 1024)
            .setMaxChunkSize(64 * 1024)
            .setInitialBufferSize(256)
            .setValidateHeaders(false);

    private final boolean head;
    private final Probe probe;
    private boolean begun;

    ResponseDecoder(boolean head, Probe probe) {
        super(LIMITS);
        this.head = head;
        this.probe = probe;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (!begun) {
            begun = true;
            probe.watch.firstByte();
            probe.enter(Probe.Step.READING);
        }
        super.channelRead(context, bytes);
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        return head || super.isContentAlwaysEmpty(message);
    }
}
