package dk.nattevagt.gateway.rehearsal;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.SigningKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * One key that plays both ends of a mutual TLS connection, made by the JDK's keytool and thrown away with its folder.
 *
 * @param certificate PEM
 * @param key PEM, PKCS #8
 * @param tls for the central's end: believes in this very certificate
 * @param orders by which the central's end signs the time, so that doors are rehearsed too
 * @param orderKey its public half
 */
public record RehearsalKey(Path certificate, Path key, SSLContext tls, SigningKey orders, CentralKey orderKey) {
    private static final String ALIAS = "rehearsal";
    private static final String PASSWORD = "rehearsal";

    /** Makes it in this folder. @throws IOException when keytool does not work */
    public static RehearsalKey make(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("rehearsal.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=rehearsal", "-ext",
                "san=ip:127.0.0.1", "-validity", "3650", "-keystore", store.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IOException("keytool did not make a key");
        }
        try {
            return of(folder, KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the key that keytool made cannot be used", unusable);
        }
    }

    private static RehearsalKey of(Path folder, KeyStore store) throws IOException, GeneralSecurityException {
        Key key = store.getKey(ALIAS, PASSWORD.toCharArray());
        KeyPair orders = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new RehearsalKey(
                pem(folder.resolve("rehearsal.pem"), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded()),
                pem(folder.resolve("rehearsal.key"), "PRIVATE KEY", key.getEncoded()), context(store),
                SigningKey.ofPkcs8(orders.getPrivate().getEncoded()),
                CentralKey.parse(Base64.getEncoder().encodeToString(orders.getPublic().getEncoded())));
    }

    private static Path pem(Path file, String what, byte[] encoded) throws IOException {
        return Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what,
                Base64.getMimeEncoder().encodeToString(encoded)));
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
        believed.load(null, null);
        believed.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Listens on a free loopback port, as a central that asks its clients for a certificate. */
    public ServerSocket listen() throws IOException {
        ServerSocket socket = tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        if (socket instanceof SSLServerSocket secure) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setWantClientAuth(true);
            secure.setSSLParameters(parameters);
        }
        return socket;
    }
}
