package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.User;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.central.tracking.Sighting;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.message.Place;
import java.time.Instant;

/** The last position for the police, by way of a look-up like any other: with a right, a purpose and a line in the citizen's journal. */
public final class LookedUpForPolice implements CasePositionSource {
    private final PositionDesk desk;

    public LookedUpForPolice(PositionDesk desk) {
        this.desk = desk;
    }

    @Override
    public LastKnown lastForPolice(LostPersonCase lost, User user, Actor by) {
        Asker asker = new Asker(user.id(), user.role(), user.municipality());
        Ask ask = new Ask(lost.citizen(), Purpose.LOST_PERSON, null, by.inPerson(), null, lost.id());
        return switch (desk.lookUp(asker, ask)) {
            case PositionDesk.Shown shown -> known(shown.sighting());
            case PositionDesk.NotShown not -> refused(not.refused().reason());
        };
    }

    private static LastKnown known(Sighting sighting) {
        TrackerFix fix = sighting.fix();
        Place place = fix == null ? null : fix.fix().place();
        Instant at = sighting.at();
        return place == null || at == null
                ? new LastKnown.Unknown()
                : new LastKnown.At(place, sighting.accuracyM(), at);
    }

    private static LastKnown refused(RefusedBecause why) {
        return switch (why) {
            case NOT_FOUND -> new LastKnown.Unknown();
            case OBJECTION -> new LastKnown.Refused("der er gjort indsigelse mod opslag af GPS’en");
            case OTHER_MUNICIPALITY, NO_RIGHT, NO_PURPOSE, NO_NAME, NO_REASON, NO_OPEN_ALARM, NO_OPEN_CASE, NOT_ON_CASE,
                    CASE_OPEN, RESEALED ->
                new LastKnown.Refused("GPS’en må ikke slås op af den, der skrev ud");
        };
    }
}
