package dk.nattevagt.central.desk;

import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many text messages each person has been sent within a minute. Lives in memory: after a restart a phone may get a few more. */
final class Texts {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Map<UserId, Deque<Instant>> sent = new HashMap<>();

    /**
     * Takes one more place for this person, looking and taking in one step.
     *
     * @param fire such a text is never held back; it counts among the others
     * @return false when the minute is full, and then nothing is taken
     */
    synchronized boolean takePlace(UserId person, Instant now, boolean fire) {
        Deque<Instant> times = sent.computeIfAbsent(person, _ -> new ArrayDeque<>());
        times.removeIf(at -> !at.plus(LATELY).isAfter(now));
        if (!fire && times.size() >= NotificationRules.TEXTS_A_MINUTE) {
            return false;
        }
        times.add(now);
        return true;
    }
}
