package dk.nattevagt.gateway.device;

import org.jspecify.annotations.Nullable;

/**
 * A code that somebody has entered on a keypad, and asked by it to be let in.
 *
 * @param code as it was entered; in no log, event or file
 * @param transaction by which the keypad knows its answer; null when it gave none
 */
public record KeypadEntry(String code, @Nullable Integer transaction) {

    /** Not into a log by mistake. */
    @Override
    public String toString() {
        return "KeypadEntry";
    }
}
