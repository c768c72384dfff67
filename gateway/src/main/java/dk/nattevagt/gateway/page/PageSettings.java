package dk.nattevagt.gateway.page;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the technician's page is.
 *
 * @param port 0: any free one
 * @param tls null only where nobody but this machine can listen in
 */
public record PageSettings(InetAddress address, int port, PagePassword password, @Nullable Tls tls) {

    /** Checked. @throws IllegalArgumentException when the password would travel or lie about in the clear */
    public PageSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0-65535");
        }
        if (!address.isLoopbackAddress() && tls == null) {
            throw new IllegalArgumentException(
                    "the page may be reached from the network only with TLS: set page.tlsKey and page.tlsCertificate, or"
                            + " page.address to 127.0.0.1");
        }
        if (!address.isLoopbackAddress() && password instanceof PagePassword.Plain) {
            throw new IllegalArgumentException(
                    "a page that can be reached from the network needs page.passwordHash (`gateway hash` makes one) instead of"
                            + " page.password");
        }
    }

    /**
     * The server's own key and certificates, in PEM.
     *
     * @param key PKCS #8, not encrypted; readable by the gateway's user alone
     * @param certificate the server's own first, then those that vouch for it
     */
    public record Tls(Path key, Path certificate) {}
}
