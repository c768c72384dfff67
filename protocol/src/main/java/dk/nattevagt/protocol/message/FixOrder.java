package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** Where a fix stands among those of its tracker, by fix time. */
public enum FixOrder {
    /** Later than every fix before it. */
    NEW("new"),
    /** Older than one that has been seen: history, which raises no present event. */
    LATE("late"),
    /** Seen before. */
    DUPLICATE("duplicate");

    private final String wireName;

    FixOrder(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages. */
    public String wireName() {
        return wireName;
    }

    /** The order with this wire name, or nothing. */
    public static Optional<FixOrder> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(order -> order.wireName.equals(wireName)).findFirst();
    }
}
