package dev.pharos.probing.client;

import dev.pharos.egress.entity.TargetUrl;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS of the JDK with its trust store. Handshakes are arithmetic, so they happen beside the event loop. */
final class Tls {

    private final SslContext verifying;
    private final SslContext trusting;
    private final Executor helpers;

    /** @param trusted certificates to trust; null for the JDK's */
    Tls(KeyStore trusted, Executor helpers) {
        this.helpers = helpers;
        try {
            verifying = fresh(builder().trustManager(verifier(trusted)));
            trusting = fresh(
                    builder().trustManager(InsecureTrustManagerFactory.INSTANCE).endpointIdentificationAlgorithm(null));
        } catch (GeneralSecurityException | SSLException unusable) {
            throw new IllegalStateException("TLS cannot be set up", unusable);
        }
    }

    private static SslContextBuilder builder() {
        return SslContextBuilder.forClient().sslProvider(SslProvider.JDK).protocols("TLSv1.3", "TLSv1.2");
    }

    private static TrustManager verifier(KeyStore trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .map(ExplainingTrustManager::new)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }

    /** A resumed session shows no certificate, so sessions are not kept: every probe sees what a new visitor sees. */
    private static SslContext fresh(SslContextBuilder builder) throws SSLException {
        var context = builder.build();
        context.sessionContext().setSessionCacheSize(1);
        context.sessionContext().setSessionTimeout(1);
        return context;
    }

    SslHandler handler(TargetUrl url, boolean verify) {
        var literal = url.host().literal();
        var peer = literal == null ? url.host().toString() : literal.getHostAddress();
        var handler = (verify ? verifying : trusting).newHandler(ByteBufAllocator.DEFAULT, peer, url.port(), helpers);
        // The probe's own deadline covers the handshake.
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }
}
