package dk.nattevagt.gateway.technician;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person in front of the screen, where there is one. */
final class Terminal {

    private Terminal() {}

    /** What is typed, unseen; null when nobody sits there. */
    static char @Nullable [] ask(String prompt) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", prompt)).orElse(null);
    }
}
