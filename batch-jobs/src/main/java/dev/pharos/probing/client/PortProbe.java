package dev.pharos.probing.client;

import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeSpec;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;

/** Succeeds as soon as the TCP connection stands; nothing is sent. */
final class PortProbe extends Probe {

    private final ProbeSpec.Port spec;

    PortProbe(Lane lane, ProbeCall call, ProbeSpec.Port spec) {
        super(lane, call);
        this.spec = spec;
    }

    @Override
    void start() {
        reach(spec.host(), spec.port());
    }

    @Override
    Connection newConnection() {
        return new Connection(this) {
            @Override
            void prepare(ChannelPipeline pipeline) {
                // Nothing is read, so nothing needs decoding.
            }

            @Override
            void opened(ChannelHandlerContext context) {
                complete();
                answered(null, ErrorKind.NONE, null);
            }

            @Override
            void ended() {
                end(ErrorKind.RESET, "the peer closed the connection");
            }
        };
    }
}
