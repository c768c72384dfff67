package dk.nattevagt.central.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing. Failures are counted for a user at one address, so that nobody can lock a colleague out from elsewhere,
 * and for the address as a whole, so that trying many users from one place does not pay.
 */
public final class LoginLimiter {
    static final int PER_USER_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts an attempt about to be made. Answers how long to wait when it must not be made. */
    public synchronized Optional<Duration> refuse(String user, String address, Instant now) {
        Deque<Instant> both = recent(both(user, address), now);
        Deque<Instant> whole = recent(address, now);
        if (both.size() >= PER_USER_AND_ADDRESS) {
            return Optional.of(untilOldestIsForgotten(both, now));
        }
        if (whole.size() >= PER_ADDRESS) {
            return Optional.of(untilOldestIsForgotten(whole, now));
        }
        both.add(now);
        whole.add(now);
        return Optional.empty();
    }

    /** The attempt made then was right: it does not count. */
    public synchronized void succeeded(String user, String address, Instant then) {
        attempts.remove(both(user, address));
        Deque<Instant> whole = attempts.get(address);
        if (whole != null) {
            whole.remove(then);
        }
    }

    private Deque<Instant> recent(String key, Instant now) {
        Deque<Instant> times = attempts.computeIfAbsent(key, _ -> new ArrayDeque<>());
        times.removeIf(time -> !time.plus(WINDOW).isAfter(now));
        return times;
    }

    private static Duration untilOldestIsForgotten(Deque<Instant> times, Instant now) {
        return Duration.between(now, times.getFirst().plus(WINDOW));
    }

    private static String both(String user, String address) {
        return address + " " + user;
    }
}
