package dk.nattevagt.gateway.page;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is logged in: at most {@link #MOST}, each for {@link #LONGEST}; a restart ends them all. */
final class Sessions {
    static final Duration LONGEST = Duration.ofHours(8);
    static final int MOST = 16;
    static final String COOKIE = "nattevagt";

    private final SecureRandom random;
    private final Supplier<Duration> uptime;
    private final Map<String, Duration> until = new LinkedHashMap<>();

    Sessions(SecureRandom random, Supplier<Duration> uptime) {
        this.random = random;
        this.uptime = uptime;
    }

    /** A new one; the oldest ends where there are too many. */
    synchronized String begin() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        until.put(token, uptime.get().plus(LONGEST));
        if (until.size() > MOST) {
            until.remove(until.keySet().iterator().next());
        }
        return token;
    }

    synchronized boolean stands(@Nullable String token) {
        until.values().removeIf(end -> end.compareTo(uptime.get()) <= 0);
        return token != null && until.containsKey(token);
    }

    synchronized void end(@Nullable String token) {
        if (token != null) {
            until.remove(token);
        }
    }
}
