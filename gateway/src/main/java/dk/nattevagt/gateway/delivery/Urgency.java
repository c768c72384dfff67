package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;

/** The order in which waiting events leave, most urgent first. */
public enum Urgency {
    /** Fire comes before everything [004 §15]. */
    FIRE(16),
    /** Every other alarm. */
    ALARM(14),
    /** What a device says about itself. */
    REPORT(8);

    private final int seats;

    Urgency(int seats) {
        this.seats = seats;
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
            case DeviceReported _ -> REPORT;
            case Heartbeat _ -> throw new IllegalArgumentException("a heartbeat is sent once and not kept");
        };
    }
}
