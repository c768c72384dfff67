package dk.nattevagt.central.alarm;

import java.util.Arrays;
import java.util.Optional;

/** What an alarm turned out to be. Only {@link #HELP_GIVEN} shows a significant need. */
public enum Outcome {
    HELP_GIVEN("help-given"), NO_HELP_NEEDED("no-help-needed"), ACCIDENTAL("accidental"), TEST("test"), TECHNICAL(
            "technical"), STAFF_PRESS("staff-press");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and the journal. */
    public String wireName() {
        return wireName;
    }

    /** The outcome with this name, or nothing. */
    public static Optional<Outcome> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(outcome -> outcome.wireName.equals(wireName)).findFirst();
    }
}
