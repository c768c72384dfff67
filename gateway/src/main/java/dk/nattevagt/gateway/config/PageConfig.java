package dk.nattevagt.gateway.config;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The technician's page, checked as far as the file goes. One of the passwords is there, and either both TLS files or none.
 *
 * @param passwordHash as {@code gateway hash} writes it
 */
public record PageConfig(InetAddress address, int port, @Nullable String password, @Nullable String passwordHash,
        @Nullable Path tlsKey, @Nullable Path tlsCertificate) {

    /** Neither password nor hash into a log by mistake. */
    @Override
    public String toString() {
        return "PageConfig[%s:%d]".formatted(address.getHostAddress(), port);
    }
}
