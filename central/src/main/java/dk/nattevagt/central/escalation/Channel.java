package dk.nattevagt.central.escalation;

import java.util.Arrays;
import java.util.Optional;

/** A way to a person. */
public enum Channel {
    /** The open page rings. */
    PAGE("page"),
    /** A phone whose page is closed shows a message (Web Push). A hint: no promise rests on it. */
    PUSH("push"),
    /** A text message. */
    SMS("sms"),
    /** The telephone rings and speaks; a key press accepts. */
    VOICE("voice"),
    /** A letter by e-mail. */
    EMAIL("email");

    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP, storage and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The channel with this name, or nothing. */
    public static Optional<Channel> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(channel -> channel.wireName.equals(wireName)).findFirst();
    }
}
