package dk.nattevagt.gateway.device;

/** Why a message of a device was not taken. The words are counted, shown to the technician and printed by {@code gateway decode}. */
public enum FrameRefusal {
    /** The line is not pairs of hexadecimal digits. */
    NOT_HEX("not-hex"),
    /** It does not begin as this protocol's messages do. */
    WRONG_START("wrong-start"),
    /** It ends before its own length says. */
    INCOMPLETE("incomplete"),
    /** Its length is not what it says, or not what its type needs. */
    WRONG_LENGTH("wrong-length"),
    /** It does not end as this protocol's messages do. */
    WRONG_END("wrong-end"), TOO_LONG("too-long"), WRONG_CHECKSUM("wrong-checksum"),
    /** It says two different numbers of records. */
    WRONG_COUNT("wrong-count"),
    /** The IMEI or id in it is none. */
    WRONG_ID("wrong-id"), UNKNOWN_TYPE("unknown-type"), UNKNOWN_CODEC("unknown-codec"), NOT_JSON("not-json"), NOT_XML(
            "not-xml"),
    /** Something it must say is missing or makes no sense. */
    MISSING_FIELD("missing-field"),
    /** Its content is encrypted, and no key is shared with the gateway. */
    ENCRYPTED("encrypted"),
    /** It comes from a device that is not registered here. */
    UNKNOWN_DEVICE("unknown-device"),
    /** It came before its sender had said who it is. */
    NOT_LOGGED_IN("not-logged-in"),
    /** Its sender did not log in, or sent nothing, for too long. */
    TIMED_OUT("timed-out"),
    /** More connections are open than are allowed. */
    TOO_MANY_CONNECTIONS("too-many-connections"),
    /** It was understood, but could not be kept: the device is not told that it was. */
    NOT_KEPT("not-kept");

    private final String wireName;

    FrameRefusal(String wireName) {
        this.wireName = wireName;
    }

    /** The word in {@code gateway decode}, in counters and on the technician's page. */
    public String wireName() {
        return wireName;
    }
}
