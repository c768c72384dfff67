package dk.nattevagt.central.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a tracker between two fixes to tell when a safe zone is left. While the tracker is heard it holds the last
 * place, and which zones it is in: it is a position, to be kept like one, and no part of its text ({@code toString}) says where.
 * When the tracker has been silent for too long it forgets both.
 *
 * @param since when watching began; silence is counted from here until something is heard
 * @param at the last moment that has been looked at
 * @param heardAt arrival of the last fix that said where, in the present
 * @param newestAt when the newest fix was made, by the tracker's clock put right
 * @param newestGiven the same as the tracker gave it
 * @param believed where it was last
 * @param suspect a later place that nobody could have come to so fast
 */
public record TrackerWatch(Instant since, Instant at, @Nullable Instant heardAt, @Nullable Instant newestAt,
        @Nullable Instant newestGiven, @Nullable Spot believed, @Nullable Spot suspect, ClockLag lag,
        Map<String, ZoneStanding> zones) {

    public TrackerWatch {
        zones = Map.copyOf(zones);
    }

    /** Watching begins: nothing is known. Also after an objection has been resolved, or another tracker has been put on. */
    public static TrackerWatch begin(Instant now) {
        return new TrackerWatch(now, now, null, null, null, null, null, ClockLag.NONE, Map.of());
    }

    /** Reads what {@link #toText} wrote. @throws IllegalArgumentException when it is something else */
    public static TrackerWatch ofText(String text) {
        return WatchText.read(text);
    }

    /** One line for the store. It is a position: keep it like one. */
    public String toText() {
        return WatchText.write(this);
    }

    /** On which side of this zone the wearer is; unknown for a zone that has not been looked at. */
    public Side side(String zone) {
        return standing(zone).side();
    }

    /** Whether it stands said that the wearer has left this zone, in its hours that last. */
    public boolean hasLeft(String zone) {
        return standing(zone).left();
    }

    /** Whether it stands said that nobody knows whether the wearer is in this zone, in its hours that last. */
    public boolean isUnknown(String zone) {
        return standing(zone).unknown();
    }

    /** Whether any zone whose hours last has been left. */
    public boolean hasLeftAny() {
        return zones.values().stream().anyMatch(ZoneStanding::left);
    }

    /** Whether nobody knows where the wearer is, though some zone's hours last. */
    public boolean isUnknown() {
        return zones.values().stream().anyMatch(ZoneStanding::unknown);
    }

    ZoneStanding standing(String zone) {
        return zones.getOrDefault(zone, ZoneStanding.NEW);
    }

    /** The moment at which silence has lasted too long, unless something is heard before. */
    public Instant silentFrom(Duration silentAfter) {
        return (heardAt == null ? since : heardAt).plus(silentAfter);
    }

    TrackerWatch lookedAt(Instant moment, Map<String, ZoneStanding> standings) {
        return new TrackerWatch(since, moment, heardAt, newestAt, newestGiven, believed, suspect, lag, standings);
    }

    TrackerWatch lost() {
        return new TrackerWatch(since, at, heardAt, newestAt, newestGiven, null, null, lag, zones);
    }

    TrackerWatch lagging(ClockLag measured) {
        return new TrackerWatch(since, at, heardAt, newestAt, newestGiven, believed, suspect, measured, zones);
    }

    TrackerWatch believing(Spot spot, @Nullable Instant given, Instant arrivedAt) {
        return new TrackerWatch(since, at, arrivedAt, spot.at(), given, spot, null, lag, zones);
    }

    TrackerWatch suspecting(Spot spot, @Nullable Instant given) {
        return new TrackerWatch(since, at, heardAt, spot.at(), given, believed, spot, lag, zones);
    }

    @Override
    public String toString() {
        return "TrackerWatch[since=%s, at=%s, heardAt=%s]".formatted(since, at, heardAt);
    }
}
