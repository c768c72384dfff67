package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes entered on a keypad by the door: tried once each, however often the radio says them, and answered where the keypad can show it. */
final class Keypads {
    /** A keypad that has no answer says the same again for some seconds. */
    private static final Duration SAYS_AGAIN = Duration.ofSeconds(30);

    private record Last(int transaction, Duration at) {}

    private final Codes codes;
    private final LockPort port;
    private final Map<DeviceId, Last> last = new HashMap<>();

    Keypads(Codes codes, LockPort port) {
        this.codes = codes;
        this.port = port;
    }

    void entered(Device keypad, KeypadEntry entry, Duration now) {
        if (!codes.areThere() || isRepeated(keypad.id(), entry.transaction(), now)) {
            return;
        }
        DoorWay.Entered result = codes.enter(entry.code());
        Integer transaction = entry.transaction();
        if (transaction != null) {
            port.answer(keypad.address(), transaction, result.answer());
        }
    }

    private boolean isRepeated(DeviceId keypad, @Nullable Integer transaction, Duration now) {
        if (transaction == null) {
            return false;
        }
        Last before = last.put(keypad, new Last(transaction, now));
        return before != null && before.transaction() == transaction
                && now.compareTo(before.at().plus(SAYS_AGAIN)) < 0;
    }
}
