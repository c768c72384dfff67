package dk.nattevagt.gateway.supervision;

import dk.nattevagt.gateway.device.Adapter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the radios behind the adapters work. One that fails for a moment, as at each start, is not lost. One owner, no threads.
 */
public final class RadioWatch {
    /** A radio that does not work for this long is lost. */
    public static final Duration LOST_AFTER = Duration.ofSeconds(15);

    private final Map<Adapter, Duration> failingSince = new EnumMap<>(Adapter.class);
    private Optional<Boolean> reported = Optional.empty();
    private boolean known;

    /** The radio works, or does not. Said once the state is known, and at each change. */
    public void is(Adapter adapter, boolean works, Duration uptime) {
        known = true;
        if (works) {
            failingSince.remove(adapter);
        } else {
            failingSince.putIfAbsent(adapter, uptime);
        }
    }

    /**
     * What is news: whether radio contact is lost. The first answer of a boot is always news, because an earlier one may have
     * reported a loss that is over.
     */
    public Optional<Boolean> news(Duration uptime) {
        boolean lost = failingSince.values().stream()
                .anyMatch(since -> uptime.compareTo(since.plus(LOST_AFTER)) >= 0);
        boolean settled = lost || failingSince.isEmpty();
        if (!known || !settled || reported.equals(Optional.of(lost))) {
            return Optional.empty();
        }
        reported = Optional.of(lost);
        return reported;
    }
}
