package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What a gateway made of an order to a lock. */
public enum OrderAnswer {
    /** The lock has been told; whether the bolt has turned, the lock's own word says. */
    TURNED("turned"),
    /** The order is good, and the lock could not be told. It counts as used. */
    NOT_TURNED("not-turned"),
    /** The signature is not the central's. */
    FORGED("forged"),
    /** It is for another gateway, or for a lock that is not mounted here. */
    FOREIGN("foreign"),
    /** It came too late. */
    EXPIRED("expired"),
    /** It has been used, or a later order for the same lock has. */
    USED("used"),
    /** The gateway does not know well enough what time it is. */
    CLOCK_UNSURE("clock-unsure"),
    /** The gateway has no key to tell the central's orders by: a technician must give it one. */
    NO_KEY("no-key");

    private final String wireName;

    OrderAnswer(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages and HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The answer with this wire name, or nothing. */
    public static Optional<OrderAnswer> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(answer -> answer.wireName.equals(wireName)).findFirst();
    }
}
