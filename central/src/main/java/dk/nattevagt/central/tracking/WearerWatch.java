package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.SwappedTrackers.Visit;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the watch over one wearer stands. A position: never in a log, and shown to nobody but through a look-up.
 *
 * @param tracker the one that was worn when it was written
 * @param stopped by an objection: what is heard is not judged
 * @param zones how it stands with the zones
 * @param heardAt when the tracker was last heard, by our clock; null when never
 * @param rest where it lies, as far as it does not move; null when nothing is known
 * @param last its latest fix that was believed; null when there is none
 * @param visit at whose home it is; null when at nobody's, or at its wearer's own
 * @param unknownSince since when nobody knows where the wearer is; null when it is known
 */
public record WearerWatch(CitizenId citizen, EventSource tracker, boolean stopped, TrackerWatch zones,
        @Nullable Instant heardAt, Battery battery, @Nullable Rest rest, @Nullable Seen last, @Nullable Visit visit,
        Outing outing, @Nullable Instant unknownSince) {

    /** Whether a safe zone has been left whose hours last. */
    public boolean left() {
        return zones.hasLeftAny();
    }

    /** Whether they are out alone, which is an alarm: not at another place they are safe in, and with nobody. */
    public boolean outAlone() {
        return outing.alarmedSince() != null;
    }

    /** Whether nobody knows where the wearer is, in hours in which a zone asks. */
    public boolean missedInZone() {
        return zones.isUnknown();
    }

    @Override
    public String toString() {
        return "WearerWatch[tracker=%s, stopped=%s, heardAt=%s]".formatted(tracker, stopped, heardAt);
    }

    WearerWatch heard(Instant at, Battery now) {
        return new WearerWatch(citizen, tracker, stopped, zones, at, now, rest, last, visit, outing, unknownSince);
    }

    WearerWatch seen(Seen now, Rest resting, @Nullable Visit visiting) {
        return new WearerWatch(citizen, tracker, stopped, zones, heardAt, battery, resting, now, visiting, outing,
                unknownSince);
    }

    WearerWatch judged(TrackerWatch now, @Nullable Instant unknown) {
        return new WearerWatch(citizen, tracker, stopped, now, heardAt, battery, rest, last, visit, outing, unknown);
    }

    WearerWatch out(Outing now) {
        return new WearerWatch(citizen, tracker, stopped, zones, heardAt, battery, rest, last, visit, now,
                unknownSince);
    }

    /** Without any place, judging from anew and no silence told; what is known of the battery stays. */
    WearerWatch anew(boolean nowStopped, Instant now) {
        return new WearerWatch(citizen, tracker, nowStopped, TrackerWatch.begin(now), heardAt, battery, null, null,
                null, Outing.NONE, null);
    }

    WearerWatch withoutPlaces() {
        return new WearerWatch(citizen, tracker, stopped, zones, heardAt, battery, null, null, null, outing,
                unknownSince);
    }

    /** When the places in it have been kept long enough; nothing where there are none. */
    Optional<Instant> placesEnd() {
        return Optional.ofNullable(rest).map(resting -> resting.until().plus(WearerRules.PLACES_KEPT));
    }
}
