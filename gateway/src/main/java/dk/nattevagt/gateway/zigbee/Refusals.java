package dk.nattevagt.gateway.zigbee;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be used: counted by reason, the last ones by name. Keeps no payload: a keypad's holds the code. */
public final class Refusals {
    private static final int RECENT = 32;
    private static final int REASONS = 64;
    private static final int LONGEST = 128;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Deque<Refusal> recent = new ArrayDeque<>();

    /**
     * One refusal.
     *
     * @param name the friendly name it came from, at most 128 characters
     */
    public record Refusal(Instant at, String name, String reason) {}

    Refusals() {}

    synchronized void add(Instant at, String name, String reason) {
        if (counts.containsKey(reason) || counts.size() < REASONS) {
            counts.merge(reason, 1L, Long::sum);
        }
        if (recent.size() == RECENT) {
            recent.removeFirst();
        }
        recent.addLast(new Refusal(at, name.length() > LONGEST ? name.substring(0, LONGEST) : name, reason));
    }

    /** How often, by reason. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The last ones, oldest first, at most 32. */
    public synchronized List<Refusal> recent() {
        return new ArrayList<>(recent);
    }
}
