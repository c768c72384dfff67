package dk.nattevagt.central.notification;

import dk.nattevagt.central.escalation.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a message goes out, whether it is still needed then, and when it is tried again. */
public final class NotificationRules {
    /** So long a phone or page has to show that it has the message before the louder ways are used. */
    public static final Duration SIGN_OF_LIFE_WITHIN = Duration.ofSeconds(15);
    /** A carrier that tells of deliveries should have told by then. */
    public static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(60);
    /** The rest waits, and says how many alarms wait with it. */
    public static final int TEXTS_A_MINUTE = 3;
    private static final Duration CROWDED_FOR = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private NotificationRules() {}

    /** What to do with a message whose time has come. */
    public sealed interface Verdict {
        /** Carry it. */
        record Send() implements Verdict {}

        /** Not yet: this person's phone has enough to say just now. */
        record Later(Instant until) implements Verdict {}

        /** It is not needed any more, and why in a word. */
        record Skip(String why) implements Verdict {}
    }

    /** When a way is used; nothing for the page, which rings by itself at once. */
    public static Optional<Instant> dueAt(Channel channel, Set<Channel> beside, Instant now) {
        boolean hinted = beside.contains(Channel.PUSH) || beside.contains(Channel.PAGE);
        return switch (channel) {
            case PAGE -> Optional.empty();
            case PUSH, EMAIL -> Optional.of(now);
            case SMS, VOICE -> Optional.of(hinted ? now.plus(SIGN_OF_LIFE_WITHIN) : now);
        };
    }

    /**
     * Whether a message is still to be carried.
     *
     * @param wanted whether its reason still holds: nobody has the alarm, its holder is still overdue
     * @param seenAt the person's last sign of life about the subject; null for none
     */
    public static Verdict when(Notification due, boolean wanted, @Nullable Instant seenAt) {
        if (!wanted) {
            return new Verdict.Skip("no-longer-needed");
        }
        boolean loud = due.key().channel() == Channel.SMS || due.key().channel() == Channel.VOICE;
        if (loud && seenAt != null && !seenAt.isBefore(due.plannedAt())) {
            return new Verdict.Skip("seen");
        }
        return new Verdict.Send();
    }

    /** When a text is looked at again whose person has had {@link #TEXTS_A_MINUTE} lately: more would bury the first ones. */
    public static Verdict.Later crowded(Instant now) {
        return new Verdict.Later(now.plus(CROWDED_FOR));
    }

    /** What a message becomes when sending it has ended. */
    public static Notification after(Notification sent, SendResult result, Instant now) {
        return switch (result) {
            case SendResult.Sent(String reference, boolean reports) ->
                sent.moved(DeliveryState.SENT, null, reports ? reference : null, now);
            case SendResult.Heard(boolean accepted) ->
                sent.moved(accepted ? DeliveryState.ANSWERED : DeliveryState.DELIVERED, null, null, now);
            case SendResult.Withdrawn _ -> sent.moved(DeliveryState.SKIPPED, "no-longer-needed", null, now);
            case SendResult.NoWay _ -> sent.moved(DeliveryState.SKIPPED, "no-way", null, now);
            case SendResult.Failed(String why, boolean tryAgain) -> tryAgain && sent.attempts() + 1 < ATTEMPTS
                    ? sent.triedAgainAt(now.plus(FIRST_RETRY.multipliedBy(1L << sent.attempts())), why, now)
                    : sent.moved(DeliveryState.FAILED, why, null, now);
        };
    }
}
