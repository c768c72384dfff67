package dk.nattevagt.central.emergency;

/** Whether this central may call a real 112: asked for in two places, or it may not. */
public sealed interface CallRight {

    /** Every call goes to the built-in line and says that it is an exercise. */
    record Practice() implements CallRight {}

    /** Calls go to the configured trunks. */
    record Real() implements CallRight {}

    /**
     * The rule.
     *
     * @param configured {@code emergency.mode}
     * @param live whether the program was started with {@code --emergency-live}
     */
    static CallRight of(EmergencyMode configured, boolean live) {
        return switch (configured) {
            case PRACTICE -> new Practice();
            case ASSISTED, AUTOMATIC -> live ? new Real() : new Practice();
        };
    }
}
