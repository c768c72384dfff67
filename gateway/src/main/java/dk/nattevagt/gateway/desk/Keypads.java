package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.CodeAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes entered on a keypad by the door: tried once each, however often the radio says them, and answered where the keypad can show it. */
final class Keypads {
    /** A keypad that has no answer says the same again for some seconds. */
    private static final Duration SAYS_AGAIN = Duration.ofSeconds(30);
    /** The house's broker keeps for us what was said while we were away: nobody stands at the door for those codes any more. */
    private static final Duration STILL_THERE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Keypads.class);

    private record Last(int transaction, Duration at) {}

    private final Codes codes;
    private final LockPort port;
    private final Map<DeviceId, Last> last = new HashMap<>();

    Keypads(Codes codes, LockPort port) {
        this.codes = codes;
        this.port = port;
    }

    /**
     * A code was entered.
     *
     * @param enteredAt as the adapter says; null when it does not, and the code is then not looked at
     * @param wall by the same clock
     */
    void entered(Device keypad, KeypadEntry entry, @Nullable Instant enteredAt, Instant wall, Duration now) {
        if (!codes.areThere() || isRepeated(keypad.id(), entry.transaction(), now)) {
            return;
        }
        CodeAnswer answer = isStillThere(enteredAt, wall) ? codes.enter(entry.code()).answer() : notLookedAt(keypad);
        Integer transaction = entry.transaction();
        if (transaction != null) {
            port.answer(keypad.address(), transaction, answer);
        }
    }

    private static boolean isStillThere(@Nullable Instant enteredAt, Instant wall) {
        return enteredAt != null && Duration.between(enteredAt, wall).abs().compareTo(STILL_THERE) <= 0;
    }

    private static CodeAnswer notLookedAt(Device keypad) {
        LOG.atWarn().addKeyValue("keypad", keypad.id())
                .log("A code is not looked at: it was entered too long ago, or Zigbee2MQTT does not say when (last_seen)");
        return CodeAnswer.CLOCK_UNSURE;
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
