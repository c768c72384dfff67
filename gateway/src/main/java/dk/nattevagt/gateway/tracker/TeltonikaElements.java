package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.Sign;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The IO elements of one Teltonika record: the few that matter here, by the makers' AVL ids. */
final class TeltonikaElements {
    private static final int PANIC = 2;
    private static final int EXTERNAL_MILLIVOLT = 66;
    private static final int BATTERY_PERCENT = 113;
    private static final int CHARGER_CONNECTED = 116;
    private static final int FIRST_FENCE = 155;
    private static final int LAST_FENCE = 159;
    private static final int ALARM_BUTTON = 236;
    private static final int MAN_DOWN = 242;
    private static final int UNPLUGGED = 252;
    private static final Set<Integer> READ = Set.of(EXTERNAL_MILLIVOLT, BATTERY_PERCENT, CHARGER_CONNECTED,
            ALARM_BUTTON, MAN_DOWN,
            UNPLUGGED, FIRST_FENCE, 156, 157, 158, LAST_FENCE);
    /** Below this no charger or vehicle is at the other end of the wire. */
    private static final int LEAST_MILLIVOLT = 1000;

    private final int event;
    private final Map<Integer, Long> values;

    private TeltonikaElements(int event, Map<Integer, Long> values) {
        this.event = event;
        this.values = values;
    }

    /** Reads from the event id to the end of the record. */
    static TeltonikaElements read(FrameBytes data, boolean extended) {
        int event = id(data, extended);
        id(data, extended);
        Map<Integer, Long> values = new HashMap<>();
        for (int size = 1; size <= 8; size *= 2) {
            int count = id(data, extended);
            for (int i = 0; i < count && data.complete(); i++) {
                int id = id(data, extended);
                long value = data.number(size);
                if (READ.contains(id)) {
                    values.put(id, value);
                }
            }
        }
        int ofAnyLength = extended ? data.u16() : 0;
        for (int i = 0; i < ofAnyLength && data.complete(); i++) {
            data.skip(2);
            data.skip(data.u16());
        }
        return new TeltonikaElements(event, values);
    }

    private static int id(FrameBytes data, boolean extended) {
        return extended ? data.u16() : data.u8();
    }

    @Nullable
    Integer batteryPercent() {
        Long percent = values.get(BATTERY_PERCENT);
        return percent != null && percent >= 0 && percent <= 100 ? percent.intValue() : null;
    }

    /** Whether a charger is connected, by the trackers that people carry. */
    @Nullable
    Boolean charging() {
        Long connected = values.get(CHARGER_CONNECTED);
        return connected == null ? null : (Boolean) (connected != 0);
    }

    /** What the record says is so and not so. A panic record is a call for help whatever caused it: somebody configured it so. */
    Map<Sign, Boolean> signs(int priority) {
        Map<Sign, Boolean> signs = new EnumMap<>(Sign.class);
        put(signs, Sign.SOS, ALARM_BUTTON);
        put(signs, Sign.FALL, MAN_DOWN);
        Long millivolt = values.get(EXTERNAL_MILLIVOLT);
        if (millivolt != null) {
            signs.put(Sign.POWER_CUT, millivolt < LEAST_MILLIVOLT);
        }
        // The device's own word goes before what we read into a voltage.
        put(signs, Sign.POWER_CUT, UNPLUGGED);
        Long fence = event >= FIRST_FENCE && event <= LAST_FENCE ? values.get(event) : null;
        if (fence != null && fence <= 1) {
            signs.put(fence == 1 ? Sign.FENCE_ENTERED : Sign.FENCE_LEFT, true);
        }
        if (priority == PANIC) {
            signs.put(Sign.SOS, true);
        }
        return signs;
    }

    private void put(Map<Sign, Boolean> signs, Sign sign, int id) {
        Long value = values.get(id);
        if (value != null) {
            signs.put(sign, value == 1);
        }
    }
}
