package dk.nattevagt.central;

import dk.nattevagt.central.geojson.FixLine;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.TrackerWatch;
import dk.nattevagt.central.tracking.ZoneInput;
import dk.nattevagt.central.tracking.ZoneRules;
import dk.nattevagt.central.tracking.ZoneSettings;
import dk.nattevagt.central.tracking.ZoneStep;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the watch over one tracker comes to, line by line. Watching begins with the first line. */
final class Replay {
    private final ZoneRules rules;
    private final List<SafeZone> zones;
    private final PrintWriter out;
    private @Nullable TrackerWatch watch;

    Replay(ZoneSettings settings, List<SafeZone> zones, PrintWriter out) {
        this.rules = new ZoneRules(settings);
        this.zones = zones;
        this.out = out;
    }

    /**
     * One more line, unless it arrived after the end.
     *
     * @param complaint told what is wrong with figures that make no sense; the line then is a sign of life without a place
     * @return whether its figures made sense
     * @throws IllegalArgumentException when it is not a fix
     */
    boolean line(String text, @Nullable Instant end, Consumer<String> complaint) {
        FixLine line = FixLine.read(text);
        Instant arrived = line.fix().arrivedAt();
        if (end != null && arrived.isAfter(end)) {
            return true;
        }
        line.nonsense().ifPresent(complaint);
        TrackerWatch before = watch == null ? TrackerWatch.begin(arrived) : watch;
        step(before, new ZoneInput.Arrived(line.fix()), line.givenTime());
        return line.nonsense().isEmpty();
    }

    /** Time passes until then, if an end was asked for. */
    void pass(@Nullable Instant end) {
        TrackerWatch before = watch;
        if (before != null && end != null) {
            step(before, new ZoneInput.Passed(end), null);
        }
    }

    private void step(TrackerWatch before, ZoneInput input, @Nullable String givenTime) {
        ZoneStep step = rules.step(before, zones, input);
        watch = step.after();
        step.events().forEach(event -> out.println(FixLine.write(event, givenTime)));
    }
}
