package dk.nattevagt.central;

import dk.nattevagt.central.password.Argon2Hash;
import dk.nattevagt.central.password.SecretHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code central.jar hash}: makes what a registry file needs instead of passwords. */
@Command(name = "hash", mixinStandardHelpOptions = true, description = "Reads a password from standard input and prints its hash for a registry file.")
final class HashCommand implements Callable<Integer> {

    @Option(names = "--gateway", description = "make a secret for a gateway")
    private boolean gateway;

    @Override
    public Integer call() throws IOException {
        return gateway ? makeSecret() : hashPassword();
    }

    private static int makeSecret() {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        System.out.println("password: " + secret);
        System.out.println("passwordHash: " + SecretHash.of(secret));
        return 0;
    }

    private static int hashPassword() throws IOException {
        String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (password == null || password.isEmpty()) {
            System.err.println("no password on standard input");
            return 2;
        }
        System.out.println(Argon2Hash.of(password, random(16)));
        return 0;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
