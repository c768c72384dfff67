package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody entered a code at the door. Says whose it was and never the code.
 *
 * @param key its source names the lock
 * @param shift the start of the shift it is for, in the form {@code 2026-11-21T23:00} of local time; null unless it was right
 * @param slot whose code it was, from 0 to 99, by the central's list for that shift; null unless it was right
 */
public record CodeEntered(
        EventKey key,
        @Nullable Instant time,
        CodeAnswer answer,
        @Nullable String shift,
        @Nullable Integer slot,
        @Nullable BootMark mark) implements GatewayMessage {

    /** @throws IllegalArgumentException when the shift or the slot has another form */
    public CodeEntered {
        if (shift != null && !shift.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")) {
            throw new IllegalArgumentException("shift must have the form 2026-11-21T23:00");
        }
        if (slot != null && (slot < 0 || slot > 99)) {
            throw new IllegalArgumentException("slot must be from 0 to 99");
        }
    }
}
