package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.FrameRefusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the listener did not take: counted by reason, and the latest kept for the technician. For any thread. */
public final class TrackerRefusals {
    private static final int KEPT = 50;
    private static final int SHOWN_DIGITS = 4;

    private final Map<FrameRefusal, Long> counts = new EnumMap<>(FrameRefusal.class);
    private final Map<Key, Refused> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Refused> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String protocol, String device, FrameRefusal reason) {}

    /**
     * One sort of refusal.
     *
     * @param device the last digits of what the device called itself, enough to find it in the hand; empty when it had not
     * @param times since it was first seen
     */
    public record Refused(String protocol, String device, FrameRefusal reason, long times, Instant last) {}

    TrackerRefusals() {}

    synchronized void add(String protocol, @Nullable String device, FrameRefusal reason, Instant now) {
        counts.merge(reason, 1L, Long::sum);
        Key key = new Key(protocol, device == null ? "" : masked(device), reason);
        Refused before = recent.get(key);
        recent.put(key, new Refused(protocol, key.device, reason, before == null ? 1 : before.times + 1, now));
    }

    private static String masked(String device) {
        return "…" + device.substring(Math.max(0, device.length() - SHOWN_DIGITS));
    }

    /** How often, by reason, since the start; a reason that never came is missing. */
    public synchronized Map<FrameRefusal, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The latest, newest first; at most 50. */
    public synchronized List<Refused> recent() {
        return List.copyOf(recent.values()).reversed();
    }
}
