package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.Sign;
import java.util.EnumMap;
import java.util.Map;

/** H02's status word: a bit is clear when what it stands for is so. */
final class H02Status {
    private static final int VIBRATION = 0;
    private static final int SOS = 1;
    private static final int SPEEDING = 2;
    private static final int SOS_BUTTON = 18;
    private static final int POWER_CUT = 19;

    private H02Status() {}

    static Map<Sign, Boolean> signs(long word) {
        Map<Sign, Boolean> signs = new EnumMap<>(Sign.class);
        signs.put(Sign.SOS, clear(word, SOS) || clear(word, SOS_BUTTON));
        signs.put(Sign.POWER_CUT, clear(word, POWER_CUT));
        if (clear(word, VIBRATION)) {
            signs.put(Sign.VIBRATION, true);
        }
        if (clear(word, SPEEDING)) {
            signs.put(Sign.SPEEDING, true);
        }
        return signs;
    }

    private static boolean clear(long word, int bit) {
        return ((word >> bit) & 1) == 0;
    }
}
