package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.Sign;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What GT06's status byte, alarm byte and voltage level mean. */
final class Gt06Signs {
    private static final int FULL_LEVEL = 6;

    private Gt06Signs() {}

    /** The signs in a status byte and an alarm byte; 0 for an alarm byte that is not there. Both may name one, not always the same. */
    static Map<Sign, Boolean> of(byte status, byte alarm) {
        Map<Sign, Boolean> signs = new EnumMap<>(Sign.class);
        int bits = (status >> 3) & 7;
        if (bits <= 4) {
            // The byte is a state, so what it does not name is over.
            signs.put(Sign.SOS, bits == 4);
            signs.put(Sign.LOW_BATTERY, bits == 3);
            signs.put(Sign.POWER_CUT, bits == 2);
        }
        if (bits == 1) {
            signs.put(Sign.VIBRATION, true);
        }
        Sign named = named(alarm & 0xFF);
        if (named != null) {
            signs.put(named, true);
        }
        return signs;
    }

    private static @Nullable Sign named(int alarm) {
        return switch (alarm) {
            case 0x01 -> Sign.SOS;
            case 0x02 -> Sign.POWER_CUT;
            case 0x03, 0x09 -> Sign.VIBRATION;
            case 0x04 -> Sign.FENCE_ENTERED;
            case 0x05 -> Sign.FENCE_LEFT;
            case 0x06 -> Sign.SPEEDING;
            case 0x0E, 0x0F, 0x15, 0x19 -> Sign.LOW_BATTERY;
            case 0x13, 0x18 -> Sign.TAMPER;
            case 0x23 -> Sign.FALL;
            // Nothing; dead zones, power on, first fix, SIM, power off, aeroplane mode, sleep; ignition.
            case 0x00, 0x0A, 0x0B, 0x0C, 0x0D, 0x10, 0x11, 0x12, 0x20, 0xFE, 0xFF -> null;
            default -> Sign.OTHER;
        };
    }

    /** A level of 0 to 6 as per cent; some devices send per cent at once. Null for what is neither. */
    static @Nullable Integer batteryPercent(byte level) {
        int figure = level & 0xFF;
        if (figure <= FULL_LEVEL) {
            return Math.round(figure * 100f / FULL_LEVEL);
        }
        return figure <= 100 ? figure : null;
    }
}
