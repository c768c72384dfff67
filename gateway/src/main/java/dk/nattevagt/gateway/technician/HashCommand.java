package dk.nattevagt.gateway.technician;

import dk.nattevagt.gateway.page.PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gateway hash}: makes what stands in the configuration as {@code page.passwordHash}. */
@Command(name = "hash", mixinStandardHelpOptions = true, description = {
        "Reads a password from the terminal, or the first line of standard input,",
        "and prints its hash for page.passwordHash. The password itself is kept nowhere."})
public final class HashCommand implements Callable<Integer> {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        String password = password();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            command.getErr().println("Adgangskoden skal have mindst %d tegn og højst %d.".formatted(SHORTEST, LONGEST));
            return CommandLine.ExitCode.USAGE;
        }
        command.getOut().println(PasswordHash.of(password, new SecureRandom()));
        return CommandLine.ExitCode.OK;
    }

    private static String password() throws IOException {
        char[] typed = Terminal.ask("Ny adgangskode til teknikeren: ");
        if (typed != null) {
            return new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
