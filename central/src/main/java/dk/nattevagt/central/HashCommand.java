package dk.nattevagt.central;

import dk.nattevagt.central.password.Argon2Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code central.jar hash}: reads a password from standard input and prints its hash for a registry file. */
@Command(name = "hash", mixinStandardHelpOptions = true, description = "Reads a password from standard input and prints its hash for a registry file.")
final class HashCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (password == null || password.isEmpty()) {
            System.err.println("no password on standard input");
            return 2;
        }
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        System.out.println(Argon2Hash.of(password, salt));
        return 0;
    }
}
