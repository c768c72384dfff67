package dk.nattevagt.gateway.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The technician's password, as the configuration has it. */
public sealed interface PagePassword {

    /** Whether this is it. */
    boolean matches(String tried);

    /** Readable by whoever can read the file: for a page that nobody else on the network can reach. */
    record Plain(String password) implements PagePassword {

        /** Not empty. @throws IllegalArgumentException when it is */
        public Plain {
            if (password.isEmpty()) {
                throw new IllegalArgumentException("a password must not be empty");
            }
        }

        @Override
        public boolean matches(String tried) {
            return MessageDigest.isEqual(tried.getBytes(StandardCharsets.UTF_8),
                    password.getBytes(StandardCharsets.UTF_8));
        }

        /** Not into a log by mistake. */
        @Override
        public String toString() {
            return "Plain";
        }
    }

    /** Not readable by anybody. */
    record Hashed(PasswordHash hash) implements PagePassword {
        @Override
        public boolean matches(String tried) {
            return hash.matches(tried);
        }

        @Override
        public String toString() {
            return "Hashed";
        }
    }
}
