package dk.nattevagt.gateway.technician;

import dk.nattevagt.gateway.page.PagePassword;
import dk.nattevagt.gateway.page.PageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which every {@code gateway device} command finds the running gateway and is let in. */
final class Access {

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "the running gateway's YAML file")
    private @Nullable Path config;

    @Option(names = "--password-file", paramLabel = "FILE", description = "the technician's password; otherwise from the configuration, or asked for")
    private @Nullable Path passwordFile;

    PageClient open(DeviceCommand.Reader reader) throws WrongUseException, IOException, RefusedException {
        Path file = java.util.Objects.requireNonNull(config);
        PageSettings settings = reader.read(file).orElseThrow(() -> new WrongUseException(
                file + ": key page: mangler. Uden teknikerens side kan boksen ikke spørges."));
        PageClient client = new PageClient(settings);
        client.logIn(password(settings));
        return client;
    }

    private String password(PageSettings settings) throws WrongUseException {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException unreadable) {
                throw new WrongUseException(passwordFile + " kan ikke læses.");
            }
        }
        if (settings.password() instanceof PagePassword.Plain(String plain)) {
            return plain;
        }
        char[] typed = Terminal.ask("Teknikerens adgangskode: ");
        if (typed == null) {
            throw new WrongUseException("Adgangskoden mangler: brug --password-file FILE.");
        }
        return new String(typed);
    }
}
