package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.DeviceId;

/**
 * The codes that open without the internet.
 *
 * @param key a secret: never shown, logged or sent
 * @param lock the one they open
 */
public record DoorCodes(CodeKey key, CodeShifts shifts, DeviceId lock) {}
