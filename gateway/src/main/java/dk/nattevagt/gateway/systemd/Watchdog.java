package dk.nattevagt.gateway.systemd;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to systemd: ready once, alive again and again. Where no systemd started the program, every call does nothing. Call
 * {@link #alive} from the thread whose life matters, as often as you like: a thread that hangs does not call, and systemd restarts
 * the program.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    /** So many signs of life in the time systemd waits for one. */
    private static final int TIMES = 3;

    private final @Nullable NotifySocket socket;
    private final @Nullable Duration every;
    private @Nullable Duration last;

    private Watchdog(@Nullable NotifySocket socket, @Nullable Duration every) {
        this.socket = socket;
        this.every = every;
    }

    /**
     * As the environment says.
     *
     * @param environment {@code NOTIFY_SOCKET} and {@code WATCHDOG_USEC}, both of systemd
     */
    public static Watchdog of(Map<String, String> environment) {
        String peer = environment.get("NOTIFY_SOCKET");
        if (peer == null) {
            return new Watchdog(null, null);
        }
        try {
            return new Watchdog(new NotifySocket(peer), every(environment.get("WATCHDOG_USEC")));
        } catch (IOException | RuntimeException unusable) {
            LOG.atError().setCause(unusable).log("systemd cannot be told that this program is alive");
            return new Watchdog(null, null);
        }
    }

    private static @Nullable Duration every(@Nullable String micros) {
        return micros == null ? null : Duration.ofNanos(Long.parseLong(micros) * 1000 / TIMES);
    }

    /** The program does its work from now on. */
    public void ready() {
        tell("READY=1");
    }

    /** The program is on its way down, on purpose. */
    public void stopping() {
        tell("STOPPING=1");
    }

    /** The calling thread lives. One thread only. */
    public void alive(Duration uptime) {
        Duration before = last;
        if (every == null || (before != null && uptime.minus(before).compareTo(every) < 0)) {
            return;
        }
        last = uptime;
        tell("WATCHDOG=1");
    }

    private void tell(String words) {
        NotifySocket open = socket;
        if (open == null) {
            return;
        }
        try {
            open.send(words);
        } catch (IOException unheard) {
            LOG.atWarn().setCause(unheard).addKeyValue("words", words).log("systemd did not hear");
        }
    }
}
