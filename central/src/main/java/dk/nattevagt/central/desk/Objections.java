package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;

/** Who must not be found by tracker. Committed states only. Blocking; not for an event loop. */
public interface Objections {

    /** Whether the citizen, a guardian or a holder of a future power of attorney objects now [004 §13]. */
    boolean inForce(CitizenId citizen);
}
