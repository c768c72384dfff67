package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;

/** The order in which waiting events leave, most urgent first. */
public enum Urgency {
    /** Fire comes before everything [004 §15]. */
    FIRE(0, 16),
    /** Every other alarm. */
    ALARM(1, 14),
    /** What became of an order or a code, and how the bolt stands: somebody waits for it at the door. */
    DOOR(2, 11),
    /** What a device says about itself. */
    REPORT(3, 8),
    /** Where a tracker is, while nobody is looking for its wearer. */
    POSITION(4, 4);

    private final int rank;
    private final int seats;

    Urgency(int rank, int seats) {
        this.rank = rank;
        this.seats = seats;
    }

    /** Its place in the order, from 0, as it is written on disk. */
    public int rank() {
        return rank;
    }

    /**
     * How many messages may be under way at once, of any kind, when one more of this urgency leaves. The last seats are kept
     * free for what is more urgent, so that a backlog of reports never holds up a fire.
     */
    public int seats() {
        return seats;
    }

    /** The urgency of an event that is kept until its receipt. @throws IllegalArgumentException for a heartbeat */
    public static Urgency of(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised alarm -> alarm.cause().isFire() ? FIRE : ALARM;
            case LockReported _,LockAnswered _,CodeEntered _ -> DOOR;
            case DeviceReported _,DeviceListed _,TechnicalReported _ -> REPORT;
            case PositionReported _ -> POSITION;
            case Heartbeat _ -> throw new IllegalArgumentException("a heartbeat is sent once and not kept");
        };
    }
}
