package dk.nattevagt.gateway.technician;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Believes in one certificate: the one the gateway is configured with. */
final class Pinned {

    private Pinned() {}

    static SSLSocketFactory sockets(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(in);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new Only(own)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException(pem + " kan ikke bruges som certifikat.", unusable);
        }
    }

    private record Only(Certificate own) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is expected here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            if (chain.length == 0 || !chain[0].equals(own)) {
                throw new CertificateException("another certificate than the gateway's");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
