package dk.nattevagt.gateway.device;

/** One thing a device can say about the world or about itself. Most urgent first: the order in which a technician is shown them. */
public enum Sign {
    SMOKE("smoke"), HEAT("heat"), CO("co"),
    /** A person has asked for help on a button of the device. */
    SOS("sos"), PULL_CORD("pull-cord"), FALL("fall"), WATER("water"), INACTIVITY("inactivity"),
    /** A door or window stands open. No alarm by itself: the device's configuration says whether it matters. */
    OPEN("open"),
    /** It is opened or torn off. */
    TAMPER("tamper"),
    /** It has lost its outside power. */
    POWER_CUT("power-cut"), LOW_BATTERY("low-battery"),
    /** It says itself that it does not work. */
    FAULT("fault"),
    /** Its own test button is pressed. */
    TEST("test"), VIBRATION("vibration"), FENCE_ENTERED("fence-entered"), FENCE_LEFT("fence-left"), SPEEDING(
            "speeding"),
    /** Something its maker gives a meaning we have no word for. */
    OTHER("other");

    private final String wireName;

    Sign(String wireName) {
        this.wireName = wireName;
    }

    /** The word on the technician's page and in {@code gateway decode}. */
    public String wireName() {
        return wireName;
    }
}
