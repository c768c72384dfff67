package dk.nattevagt.central.tracking;

import java.time.Instant;
import java.util.List;

/**
 * When a safe zone is left, by state and not by a single fix.
 *
 * <p>On which side of each zone's edge the wearer is, is followed always; it is <em>said</em> only while the zone's hours last.
 *
 * <ul>
 * <li><b>Outside</b> is a fix farther from the edge than its accuracy and a margin, <b>inside</b> one within the edge. Between the two
 * lies a band that says neither, so that nobody flutters on the edge. Two fixes in a row that agree move the state.
 * <li><b>Accuracy</b> claimed better than 25 m is not believed. A fix vaguer than 250 m says nothing, unless it is outside every zone
 * by twice its accuracy.
 * <li><b>Time</b>: a fix counts as made at its own time, and never later than it arrived. One that is not newer than the newest is
 * history, and so is one that arrives older than the limit of silence; neither says anything about the present. Fixes that all lag by
 * the same time for ten minutes come from a clock that is behind, and count as made when they arrive.
 * <li><b>Jumps</b>: a place nobody could have come to so fast is held back until the next fix agrees with it, and counts for nothing.
 * <li><b>Silence</b>: without a usable fix for the limit of silence nobody knows where the wearer is, and what was known is forgotten.
 * A tracker that says it is alive but has no fix is as silent as a dead one here: it does not say where. (Whoever shows it can tell
 * the two apart by its contact.)
 * <li><b>Hours begin</b>: whoever is outside then, has left then; whoever has not been heard is unknown then. Hours that end take what
 * was said with them.
 * </ul>
 */
public final class ZoneRules {
    private final ZoneSettings settings;

    /** Rules with these figures. */
    public ZoneRules(ZoneSettings settings) {
        this.settings = settings;
    }

    /**
     * One step. Moments between the last one and this one (silence, hours that begin) are looked at in their order, each at its own time;
     * an input from before the last one counts as now.
     *
     * @param zones the wearer's, as they are now; those that are gone are forgotten
     */
    public ZoneStep step(TrackerWatch before, List<SafeZone> zones, ZoneInput input) {
        ZoneStepping stepping = new ZoneStepping(settings, zones, before);
        switch (input) {
            case ZoneInput.Arrived(TrackerFix fix) -> {
                Instant now = notBefore(before.at(), fix.arrivedAt());
                stepping.passUntil(now);
                stepping.arrive(fix, now);
            }
            case ZoneInput.Passed(Instant moment) -> {
                Instant now = notBefore(before.at(), moment);
                stepping.passUntil(now);
                stepping.look(now);
            }
        }
        return stepping.result();
    }

    private static Instant notBefore(Instant earliest, Instant moment) {
        return moment.isBefore(earliest) ? earliest : moment;
    }
}
