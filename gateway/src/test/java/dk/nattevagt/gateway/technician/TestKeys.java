package dk.nattevagt.gateway.technician;

import dk.nattevagt.gateway.page.PageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Keys as a technician makes them, with the JDK's keytool. */
final class TestKeys {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private TestKeys() {}

    static PageSettings.Tls selfSigned(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "page", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=gw-0001",
                "-validity", "3650", "-storetype", "PKCS12", "-storepass", "secret", "-keystore", store.toString())
                .redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] secret = "secret".toCharArray();
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, secret);
        }
        return new PageSettings.Tls(
                pem(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("page", secret).getEncoded()),
                pem(folder.resolve("certificate.pem"), "CERTIFICATE", keys.getCertificate("page").getEncoded()));
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        return Files.writeString(file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, LINES.encodeToString(der)));
    }
}
