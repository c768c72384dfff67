package dk.nattevagt.gateway.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page works on.
 *
 * @param pairing null where there is no radio that lets devices in
 */
public record PagePorts(TechnicianDesk desk, @Nullable Pairing pairing, RefusalList refusals) {}
