package dk.nattevagt.gateway.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The technician's page, where there is one. */
final class PageCheck {
    private static final int PORT = 8180;

    private PageCheck() {}

    static @Nullable PageConfig page(@Nullable PageFile page) {
        if (page == null) {
            return null;
        }
        int port = page.port() == null ? PORT : page.port();
        if (port < 0 || port > 65_535) {
            throw new InvalidKeyException("page.port", "must be 0-65535");
        }
        if ((page.password() == null) == (page.passwordHash() == null)) {
            throw new InvalidKeyException("page.passwordHash",
                    "is missing: one of passwordHash (`gateway hash` makes one) and password must be there");
        }
        if ((page.tlsKey() == null) != (page.tlsCertificate() == null)) {
            throw new InvalidKeyException(page.tlsKey() == null ? "page.tlsKey" : "page.tlsCertificate",
                    "is missing: TLS needs both");
        }
        String written = page.address() == null ? "127.0.0.1" : page.address();
        return new PageConfig(Checks.made("page.address", written, InetAddress::ofLiteral), port, page.password(),
                page.passwordHash(), page.tlsKey(), page.tlsCertificate());
    }
}
