package dk.nattevagt.simulator.world;

/**
 * What the house promises, as far as this world can see it. Promise 10 (a person decides about a grant) is not here: nothing that ticks in this
 * world touches a grant. The central's own {@code NothingEndsByItselfTest} lets ten years pass over real ones.
 */
public enum Promise {
    /** A trigger is on disk before the citizen is told, and leaves that disk only on the receipt for that event. */
    ON_DISK_UNTIL_RECEIVED(1),
    /** The central says "received" only of what stands in one committed transaction. */
    RECEIVED_MEANS_COMMITTED(2),
    /** The same event twice is one alarm; a new press is never swallowed. */
    ONE_EVENT_ONE_ALARM(3),
    /** Every open alarm has a next deadline and keeps it; nothing ends in silence. */
    NEVER_SILENT(4),
    /** A restart resumes every deadline, and the watchdog complains of what stands still. */
    WATCHED(5),
    /** Effects reach the outside; 112 is dialled once for each attempt, and a call cut off is known as unknown. */
    EFFECTS_REACH_OUTSIDE(6),
    /** No lock turns but by an order that the central has signed for it, once, before it expires. */
    NO_DOOR_WITHOUT_AN_ORDER(7),
    /** No position is shown without a right, a purpose and a line in the journal; an objection blocks it. */
    NO_POSITION_WITHOUT_A_RIGHT(8),
    /** Lost contact becomes visible in time, to the centre and to the citizen. */
    LOST_CONTACT_SHOWS(9),
    /** When the trouble is over, everything comes to rest. Follows from the others; listed so that it can be broken. */
    COMES_TO_REST(0),
    /** The code throws nothing but what its ports may throw. */
    NO_SURPRISES(0);

    private final int number;

    Promise(int number) {
        this.number = number;
    }

    /** Its number in the safety case; 0 where it has none. */
    public int number() {
        return number;
    }
}
