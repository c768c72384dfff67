package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.User;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;

/** Where the tracker of somebody lost was last, for the sheet to the police. Each asking is a look-up, journalled first. Blocking. */
public interface CasePositionSource {

    /** The last known position, or why it may not be looked up. */
    LastKnown lastForPolice(LostPersonCase lost, User user, Actor by);
}
