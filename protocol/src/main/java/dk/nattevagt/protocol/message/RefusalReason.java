package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** Why a message was refused. Counted in the metrics under its wire name. */
public enum RefusalReason {
    /** More bytes than {@code MessageCodec.MAX_BYTES}. */
    TOO_LARGE("too-large"),
    /** Not one JSON object in UTF-8. */
    NOT_JSON("not-json"),
    /** A field that CloudEvents or this message type requires is missing. */
    MISSING_FIELD("missing-field"),
    /** A field holds something it cannot hold. */
    BAD_FIELD("bad-field"),
    /** A message type this program does not know. */
    UNKNOWN_TYPE("unknown-type"),
    /** An alarm cause this program does not know. */
    UNKNOWN_CAUSE("unknown-cause"),
    /** A topic no message is defined for. */
    UNKNOWN_TOPIC("unknown-topic"),
    /** A known message on the topic of another. */
    WRONG_TOPIC("wrong-topic"),
    /** A topic or source that belongs to another gateway. */
    FOREIGN_GATEWAY("foreign-gateway");

    private final String wireName;

    RefusalReason(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages and metrics. */
    public String wireName() {
        return wireName;
    }

    /** The reason with this wire name, or nothing. */
    public static Optional<RefusalReason> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(reason -> reason.wireName.equals(wireName)).findFirst();
    }
}
