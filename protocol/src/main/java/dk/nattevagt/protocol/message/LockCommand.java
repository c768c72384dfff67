package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What a lock is told to do. */
public enum LockCommand {
    LOCK("lock"), UNLOCK("unlock");

    private final String wireName;

    LockCommand(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages. */
    public String wireName() {
        return wireName;
    }

    /** The command with this wire name, or nothing. */
    public static Optional<LockCommand> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(command -> command.wireName.equals(wireName)).findFirst();
    }
}
