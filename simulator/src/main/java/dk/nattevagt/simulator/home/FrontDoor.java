package dk.nattevagt.simulator.home;

import org.jspecify.annotations.Nullable;

/**
 * The home's front door: an electric strike on the gateway's pin, and what may open it.
 *
 * @param orderKey the central's public key, by which the gateway knows its orders; null: nothing opens the door
 * @param codeKey the gateway's secret for the door's codes; null: no code opens it
 * @param page port of the gateway's own page, where a code is entered; 0 for none
 */
public record FrontDoor(@Nullable String orderKey, @Nullable String codeKey, int page) {
    /** Nothing opens it. */
    public static final FrontDoor SHUT = new FrontDoor(null, null, 0);
}
