package dk.nattevagt.central.emergency;

/** Whether this central may call a real 112: asked for in two places, or it may not. */
public sealed interface CallRight {

    /** Every call goes to the built-in line and says that it is an exercise. */
    record Practice() implements CallRight {}

    /** Calls go to the configured trunks. */
    record Real() implements CallRight {}

    /**
     * The central must not start like this.
     *
     * @param reason a sentence for the person who starts it
     */
    record Refused(String reason) implements CallRight {}

    /**
     * The rule.
     *
     * @param configured {@code emergency.mode}
     * @param live whether the program was started with {@code --emergency-live}
     */
    static CallRight of(EmergencyMode configured, boolean live) {
        return switch (configured) {
            case PRACTICE -> new Practice();
            case AUTOMATIC -> live ? new Real() : new Practice();
            case ASSISTED -> new Refused(
                    "emergency.mode: assisted is not available yet; choose practice or automatic.");
        };
    }
}
