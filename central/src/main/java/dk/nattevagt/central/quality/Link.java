package dk.nattevagt.central.quality;

/** The links between a press and somebody at the door, in their order. */
public enum Link {
    /** From the press to the central: the gateway, or the net. */
    DELIVERY("delivery"),
    /** From the central's receipt until it rang with somebody. */
    CENTRAL("central"),
    /** Until somebody took it. */
    ANSWERING("answering"),
    /** Until that somebody set out. */
    DEPARTURE("departure"),
    /** Until somebody was there. */
    WAY("way");

    private final String wireName;

    Link(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }
}
