package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.authority.CentralKey;
import org.jspecify.annotations.Nullable;

/**
 * By what a door may be opened here.
 *
 * @param central whose orders and whose time are believed; null: no order is obeyed
 * @param codes null: no code opens anything
 */
public record Access(@Nullable CentralKey central, @Nullable DoorCodes codes) {
    /** Nothing opens a door. */
    public static final Access NONE = new Access(null, null);
}
