package dk.nattevagt.central.notification;

import java.time.Duration;
import java.util.List;

/** Whether a way to people works, told by what became of the latest messages by it. */
public final class ChannelHealth {
    /** Older messages say nothing of now. */
    public static final Duration LOOKS_BACK = Duration.ofMinutes(15);
    private static final long FAILING_FROM = 3;

    private ChannelHealth() {}

    /** It does not: several messages did not get through, and not one did. */
    public static boolean failing(List<Notification> latest) {
        return latest.stream().filter(ChannelHealth::lost).count() >= FAILING_FROM
                && latest.stream().noneMatch(ChannelHealth::gotThrough);
    }

    /** This message did not get through, as far as is known. */
    public static boolean lost(Notification message) {
        return switch (message.state()) {
            case FAILED, UNCONFIRMED -> true;
            case PLANNED, SENT, DELIVERED, SEEN, ANSWERED, SKIPPED -> false;
        };
    }

    /** A carrier that never tells of deliveries is believed when it takes the message; one that does is waited for. */
    private static boolean gotThrough(Notification message) {
        return switch (message.state()) {
            case DELIVERED, SEEN, ANSWERED -> true;
            case SENT -> message.reference() == null;
            case PLANNED, UNCONFIRMED, FAILED, SKIPPED -> false;
        };
    }
}
