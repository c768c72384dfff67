package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An alarm step by step, from its journal and its messages, with the time each link took.
 *
 * @param moments in their order
 * @param links in their order
 * @param slow the link that lost the most time
 * @param reason that link in Danish, naming nobody
 * @param broken the promises it broke
 */
public record Replay(AlarmTimes times, List<Moment> moments, List<LinkTime> links, LinkTime slow, String reason,
        Set<Promise> broken) {

    /** The replay of this alarm at this moment. */
    public static Replay of(AlarmRecord written, Instant now) {
        AlarmTimes times = AlarmTimes.of(written);
        List<LinkTime> links = LinkTime.of(times, now);
        LinkTime slow = LinkTime.slowest(links, EnumSet.allOf(Link.class)).orElseThrow();
        return new Replay(times, moments(written, times), links, slow, ReasonWords.sentence(slow, written),
                Promise.brokenBy(times, now));
    }

    private record Happened(Instant at, String what, @Nullable UserId by, Map<String, String> details,
            JournalEntry.@Nullable Kind kind) {}

    private static List<Moment> moments(AlarmRecord written, AlarmTimes times) {
        List<Happened> happened = new ArrayList<>();
        happened.add(new Happened(times.pressedAt(), "pressed", null, Map.of("cause", times.cause().wireName()), null));
        written.journal().forEach(entry -> happened
                .add(new Happened(entry.at(), entry.kind().wireName(), entry.by(), entry.details(), entry.kind())));
        written.messages().forEach(message -> happened.addAll(told(message)));
        happened.sort(Comparator.comparing(Happened::at));
        List<Moment> moments = new ArrayList<>();
        Instant before = times.pressedAt();
        Standing standing = new Standing(null, null);
        for (Happened one : happened) {
            standing = standing.after(one.kind(), one.by());
            moments.add(new Moment(one.at(), one.what(), one.by(), one.details(), Duration.between(before, one.at()),
                    standing.state(), standing.holder()));
            before = one.at();
        }
        return List.copyOf(moments);
    }

    /** A message is two steps: when it was to be sent, and how far it came. One that was still to be sent is only the first. */
    private static List<Happened> told(Notification message) {
        Map<String, String> details = new TreeMap<>(Map.of("channel", message.key().channel().wireName(), "reason",
                message.reason().wireName()));
        UserId person = message.key().person();
        Happened planned = new Happened(message.plannedAt(), "message-planned", person, Map.copyOf(details), null);
        if (message.state() == DeliveryState.PLANNED) {
            return List.of(planned);
        }
        if (message.detail() != null) {
            details.put("why", message.detail());
        }
        Happened then = new Happened(message.changedAt(), "message-" + message.state().wireName(), person, details,
                null);
        return List.of(planned, then);
    }

    /** Where the alarm stood, and with whom. */
    private record Standing(@Nullable String state, @Nullable UserId holder) {

        Standing after(JournalEntry.@Nullable Kind kind, @Nullable UserId by) {
            return switch (kind) {
                case null -> this;
                case RAISED, HOLDER_GONE -> new Standing("raised", null);
                case ACCEPTED, TAKEN_OVER, HANDED_OVER -> new Standing("accepted", by);
                case ON_THE_WAY -> new Standing("on-the-way", by);
                case ARRIVED -> new Standing("arrived", by);
                case CLOSED -> new Standing("closed", by);
                case SIGNALLED_AGAIN, DEVICE_SAID, TESTED, SCREENS_RANG, NOT_ANSWERED, STEP_SKIPPED, OFFERED,
                        OFFER_ENDED, CALLED_BACK, OVERDUE, CORRECTED, EMERGENCY_CALL, EMERGENCY_DELIVERED,
                        EMERGENCY_FAILED, EMERGENCY_UNKNOWN, EMERGENCY_REDIALLED, EMERGENCY_HANDLED,
                        EMERGENCY_CALLED_OFF, EMERGENCY_TAKEN, EMERGENCY_SPOKEN, EMERGENCY_NOT_TAKEN,
                        EMERGENCY_CANCELLED, EXERCISE_BECAME_REAL, DOOR_ORDERED, DOOR_ANSWERED, DOOR_MOVED, DOOR_CODE ->
                    this;
            };
        }
    }
}
