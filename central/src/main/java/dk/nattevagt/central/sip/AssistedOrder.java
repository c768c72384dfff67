package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.people.UserId;
import java.util.List;

/**
 * An assisted call to be made.
 *
 * @param people who are rung
 * @param attempt from 1
 */
record AssistedOrder(EmergencyBrief brief, List<Asked> people, int attempt, Assisting assisting) {

    AssistedOrder {
        people = List.copyOf(people);
    }

    /** A responder whose number can be called. */
    record Asked(UserId id, String name, PhoneNumber number) {}

    /** Without names: this may end in a log. */
    @Override
    public String toString() {
        return "AssistedOrder[" + brief.alarm() + "]";
    }
}
