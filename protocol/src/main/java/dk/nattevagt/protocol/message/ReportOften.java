package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.DeviceId;

/**
 * A tracker shall say where it is more often than it usually does, for a while: somebody is looked for. Where the device can. Each
 * such message takes the place of the one before it. It is a wish and not an order: kept nowhere but in the gateway's memory, and not
 * signed, because it opens no door and shows nobody anything. The worst it can do is to empty a battery.
 *
 * @param tracker a device of the gateway it is sent to
 * @param everySeconds how far apart its reports shall be, {@value #SHORTEST_S} to {@value #LONGEST_S}
 * @param forSeconds how long, counted from its arrival by the gateway's own clock, up to {@value #LONGEST_WHILE_S}; 0: it shall
 *     report as usual again
 */
public record ReportOften(DeviceId tracker, int everySeconds, int forSeconds) implements CentralMessage {
    /** No tracker is asked for more than this. */
    public static final int SHORTEST_S = 1;
    /** Seldomer than this is no hurry. */
    public static final int LONGEST_S = 3_600;
    /** Whoever wants it for longer says so again. */
    public static final int LONGEST_WHILE_S = 86_400;

    /** @throws IllegalArgumentException when a figure is outside its range */
    public ReportOften {
        if (everySeconds < SHORTEST_S || everySeconds > LONGEST_S) {
            throw new IllegalArgumentException("everySeconds must be %d to %d".formatted(SHORTEST_S, LONGEST_S));
        }
        if (forSeconds < 0 || forSeconds > LONGEST_WHILE_S) {
            throw new IllegalArgumentException("forSeconds must be 0 to " + LONGEST_WHILE_S);
        }
    }
}
