package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import java.time.Instant;

/**
 * What one person may have one lock do, once, because of one alarm.
 *
 * @param number larger than that of every order for this lock before it, from 1: an order is never obeyed after a later one
 * @param responder the member of staff who asked, by log-in name: 1-64 letters, digits and {@code . _ - @}
 * @param issuedAt by the central's clock
 * @param expiresAt by the central's clock; worth nothing from then on
 */
public record LockOrder(
        OrderId id,
        long number,
        GatewayId gateway,
        DeviceId lock,
        AlarmId alarm,
        String responder,
        LockCommand command,
        Instant issuedAt,
        Instant expiresAt) {

    /** @throws IllegalArgumentException when a part is out of its range */
    public LockOrder {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1");
        }
        if (!responder.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
            throw new IllegalArgumentException("responder must be 1-64 letters, digits and . _ - @");
        }
    }
}
