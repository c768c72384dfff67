package dk.nattevagt.central.emergency;

import dk.nattevagt.protocol.message.Cause;

/** The one sentence a responder hears who is asked to speak to 112. */
public final class EmergencyPrompt {

    private static final String KEYS = "Tryk 1 for at blive forbundet med 112. Tryk 2 for at høre oplysningerne.";

    private EmergencyPrompt() {}

    /** What and where, and what the keys do. */
    public static String of(EmergencyBrief brief) {
        String sentence = what(brief.cause()) + " på " + SpokenAddress.place(brief.address()) + ". " + KEYS;
        return brief.exercise() ? "ØVELSE. " + sentence : sentence;
    }

    private static String what(Cause cause) {
        return switch (cause) {
            case SMOKE, HEAT -> "Brandalarm";
            case CO -> "Alarm for kulilte";
            case BUTTON, PULL_CORD, FALL, WATER, DOOR, TRACKER_SOS, INACTIVITY, ZONE_LEFT -> "Alarm";
        };
    }
}
