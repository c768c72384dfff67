package dk.nattevagt.central.desk;

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

    synchronized long lately(UserId person, Instant now) {
        Deque<Instant> times = sent.getOrDefault(person, new ArrayDeque<>());
        times.removeIf(at -> !at.plus(LATELY).isAfter(now));
        if (times.isEmpty()) {
            sent.remove(person);
        }
        return times.size();
    }

    synchronized void sent(UserId person, Instant now) {
        sent.computeIfAbsent(person, _ -> new ArrayDeque<>()).add(now);
    }
}
