package dev.pharos.probing.client;

import dev.pharos.probing.entity.ErrorKind;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.resolver.dns.DnsNameResolverTimeoutException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** What the exceptions of Netty and the JDK say about a target. Messages name no address and nothing the peer sent. */
final class Failures {

    private static final Logger LOGGER = System.getLogger(Failures.class.getName());
    private static final int DISCARD_PORT = 9;

    /** A kind and its reason for people. */
    record Failure(ErrorKind kind, String message) {}

    private Failures() {}

    static String unresolved(Throwable cause) {
        return cause instanceof DnsNameResolverTimeoutException
                        || cause.getCause() instanceof DnsNameResolverTimeoutException
                ? "no answer from the resolver"
                : "the name has no address";
    }

    /** A connection that did not come to be. */
    static Failure ofConnect(Throwable cause, InetAddress address) {
        if (cause instanceof NoRouteToHostException) {
            return hasRoute(address)
                    ? new Failure(ErrorKind.UNREACHABLE, "no route to the host")
                    : new Failure(ErrorKind.INTERNAL, "this machine has no network that leads to the target");
        }
        if (cause instanceof ConnectException) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("refused")) {
                return new Failure(ErrorKind.REFUSED, "connection refused");
            }
            if (message.contains("timed out")) {
                return new Failure(ErrorKind.CONNECT_TIMEOUT, "no connection before the system gave up");
            }
        }
        return of(cause);
    }

    /** A datagram socket looks the route up and sends nothing. */
    private static boolean hasRoute(InetAddress address) {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(address, DISCARD_PORT));
            return true;
        } catch (IOException noRoute) {
            return false;
        }
    }

    /** An answer that could not be decoded. */
    static Failure ofAnswer(Throwable cause) {
        if (cause instanceof TooLongHttpHeaderException || cause instanceof TooLongHttpLineException) {
            return new Failure(ErrorKind.TOO_LARGE, "the header of the answer is too large");
        }
        return cause instanceof PrematureChannelClosureException
                ? new Failure(ErrorKind.RESET, "the peer closed the connection before its answer was complete")
                : new Failure(ErrorKind.PROTOCOL, "the answer is not HTTP");
    }

    /** What went wrong on a connection that stood, or in the prober itself. */
    static Failure of(Throwable thrown) {
        var cause = thrown instanceof DecoderException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof SSLException) {
            return new Failure(ErrorKind.TLS, ofTls(cause));
        }
        if (cause instanceof ClosedChannelException) {
            return new Failure(ErrorKind.RESET, "the peer closed the connection before its answer was complete");
        }
        if (cause instanceof ConnectException
                || cause instanceof Memory.ExhaustedException
                || cause instanceof TimedText.OverException) {
            return new Failure(ErrorKind.INTERNAL, cause.getMessage());
        }
        if (cause instanceof ChannelException) {
            return new Failure(ErrorKind.INTERNAL, "this machine has no socket left");
        }
        if (cause instanceof IOException) {
            return new Failure(ErrorKind.RESET, "the peer reset the connection");
        }
        LOGGER.log(Level.ERROR, "a probe broke", thrown);
        return new Failure(ErrorKind.INTERNAL, "the prober failed");
    }

    private static String ofTls(Throwable cause) {
        for (var reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof CertificateException) {
                return reason.getMessage();
            }
        }
        return cause instanceof NotSslRecordException
                ? "the peer does not speak TLS"
                : "TLS handshake failed: " + cause.getMessage();
    }
}
