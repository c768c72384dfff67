package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What a gateway made of a code that somebody entered at the door. */
public enum CodeAnswer {
    /** The lock has been told; whether the bolt has turned, the lock's own word says. */
    TURNED("turned"),
    /** The code is right, and the lock could not be told. */
    NOT_TURNED("not-turned"),
    /** No code of this gateway and this shift. */
    WRONG("wrong"),
    /** Not looked at: too many wrong ones before it. */
    TOO_MANY("too-many"),
    /** Not looked at: the gateway does not know well enough what time it is. */
    CLOCK_UNSURE("clock-unsure");

    private final String wireName;

    CodeAnswer(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages and HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The answer with this wire name, or nothing. */
    public static Optional<CodeAnswer> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(answer -> answer.wireName.equals(wireName)).findFirst();
    }
}
