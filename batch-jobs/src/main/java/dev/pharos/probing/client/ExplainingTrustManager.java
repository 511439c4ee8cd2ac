package dev.pharos.probing.client;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Verifies as another trust manager does, and says in plain words why a certificate is refused. */
final class ExplainingTrustManager extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager verifier;

    ExplainingTrustManager(X509ExtendedTrustManager verifier) {
        this.verifier = verifier;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        try {
            verifier.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException refused) {
            throw new CertificateException(reason(chain, refused), refused);
        }
    }

    private static String reason(X509Certificate[] chain, CertificateException refused) {
        if (isCausedBy(CertificateExpiredException.class, refused)) {
            return "the certificate has expired";
        }
        if (isCausedBy(CertificateNotYetValidException.class, refused)) {
            return "the certificate is not valid yet";
        }
        if (isCausedBy(CertPathBuilderException.class, refused)) {
            return isSelfSigned(chain)
                    ? "the certificate is self-signed"
                    : "the certificate's issuer is not trusted, or its chain is incomplete";
        }
        return isCausedBy(GeneralSecurityException.class, refused.getCause())
                ? "the certificate is not valid"
                : "the certificate is not for this host";
    }

    private static boolean isSelfSigned(X509Certificate[] chain) {
        return chain.length == 1 && chain[0].getIssuerX500Principal().equals(chain[0].getSubjectX500Principal());
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("without an engine the host is not known");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("probes use engines");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("probes are no servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("probes are no servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("probes are no servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return verifier.getAcceptedIssuers();
    }
}
