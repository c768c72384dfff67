package dk.nattevagt.gateway.paho;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Believes in the certificates of one file and in no others, and shows a certificate of its own where there is one. */
final class Trust {
    private static final char[] NO_PASSWORD = new char[0];

    private Trust() {}

    /**
     * A factory for TLS sockets.
     *
     * @param trust null for the system's own certificates
     * @param own null to show nothing
     * @throws IOException when a file cannot be read or does not hold what it must
     */
    static SSLSocketFactory sockets(@Nullable Path trust, @Nullable ClientKey own) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : shown(own), trust == null ? null : believed(trust), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the certificates cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static TrustManager[] believed(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        int count = 0;
        for (Certificate certificate : Pem.certificates(pem)) {
            store.setCertificateEntry("trusted-" + count++, certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    private static KeyManager[] shown(ClientKey own) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry("own", Pem.privateKey(own.key()), NO_PASSWORD, Pem.certificates(own.certificate()));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }
}
