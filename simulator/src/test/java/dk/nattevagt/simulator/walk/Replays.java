package dk.nattevagt.simulator.walk;

import dk.nattevagt.central.geojson.FixLine;
import dk.nattevagt.central.geojson.ZoneGeoJson;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.TrackerWatch;
import dk.nattevagt.central.tracking.ZoneEvent;
import dk.nattevagt.central.tracking.ZoneInput;
import dk.nattevagt.central.tracking.ZoneRules;
import dk.nattevagt.central.tracking.ZoneSettings;
import dk.nattevagt.central.tracking.ZoneStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Walks through the central's own rules, as its command does it, in this process. */
public final class Replays {
    private Replays() {}

    /** What is said of these fixes. */
    public static List<ZoneEvent> replay(ZoneSettings settings, String zones, List<WalkFix> fixes, Instant until) {
        ZoneRules rules = new ZoneRules(settings);
        List<SafeZone> read = ZoneGeoJson.read(zones);
        List<ZoneEvent> said = new ArrayList<>();
        TrackerWatch watch = TrackerWatch.begin(fixes.getFirst().receivedAt());
        for (WalkFix fix : fixes) {
            watch = add(rules.step(watch, read, new ZoneInput.Arrived(FixLine.read(fix.json()).fix())), said);
        }
        add(rules.step(watch, read, new ZoneInput.Passed(until)), said);
        return said;
    }

    private static TrackerWatch add(ZoneStep step, List<ZoneEvent> said) {
        said.addAll(step.events());
        return step.after();
    }
}
