package dk.nattevagt.simulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What happened, one line each. Always hashed, so that two runs can be compared; kept only where somebody wants to read it. */
public final class Story {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final InstantSource clock;
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();
    private long hash = 17;
    private int count;

    Story(InstantSource clock, boolean kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** Something happened to somebody. */
    public void tell(String who, String what) {
        hash = 31 * (31 * (31 * hash + clock.millis()) + who.hashCode()) + what.hashCode();
        count++;
        if (kept) {
            lines.add("%s  %-9s %s".formatted(at(clock.instant()), who, what));
        }
    }

    static String at(Instant moment) {
        return CLOCK.format(moment);
    }

    /** The same for two runs only when the same happened at the same moments in the same order. */
    public long hash() {
        return hash;
    }

    /** How many lines were told. */
    public int count() {
        return count;
    }

    /** Everything told, where it was kept. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
