package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.message.GatewayHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which troubles a gateway's health amounts to. Each ends a little below where it begins, so that it does not flicker. */
public final class HealthRules {
    static final long DISK_LOW_MB = 100;
    static final long DISK_GOOD_MB = 150;
    static final int TOO_HOT_C = 80;
    static final int COOL_C = 75;
    static final Duration CLOCK_OFF = Duration.ofMinutes(2);
    static final Duration CLOCK_GOOD = Duration.ofMinutes(1);
    /** A device listed just now may be on its way behind a heartbeat that knows of it. */
    static final Duration TABLE_MAY_DIFFER = Duration.ofMinutes(5);
    static final Duration OUTBOX_MAY_GROW = Duration.ofMinutes(5);
    static final long GROWN_BY = 10;

    private HealthRules() {}

    /**
     * For each trouble whether it is there now. A trouble the gateway says nothing about is left out: it stays as it was.
     *
     * @param open which of them are known already
     */
    public static Map<TechnicalTrouble, Boolean> findings(GatewayState state, Set<TechnicalTrouble> open, Instant now) {
        GatewayHealth health = state.health();
        Map<TechnicalTrouble, Boolean> findings = new EnumMap<>(TechnicalTrouble.class);
        Long disk = health.diskFreeMb();
        if (disk != null) {
            findings.put(TechnicalTrouble.DISK_LOW,
                    disk < (open.contains(TechnicalTrouble.DISK_LOW) ? DISK_GOOD_MB : DISK_LOW_MB));
        }
        Integer temperature = health.temperatureC();
        if (temperature != null) {
            findings.put(TechnicalTrouble.TOO_HOT,
                    temperature > (open.contains(TechnicalTrouble.TOO_HOT) ? COOL_C : TOO_HOT_C));
        }
        Long offset = health.clockOffsetMs();
        if (offset != null) {
            Duration allowed = open.contains(TechnicalTrouble.CLOCK_OFF) ? CLOCK_GOOD : CLOCK_OFF;
            // Not through abs: the least number there is has no positive partner.
            findings.put(TechnicalTrouble.CLOCK_OFF, offset > allowed.toMillis() || offset < -allowed.toMillis());
        }
        if (health.deviceDigest() != null) {
            findings.put(TechnicalTrouble.TABLE_DIFFERS,
                    lasted(state.tableDiffersSince(), TABLE_MAY_DIFFER, now));
        }
        findings.put(TechnicalTrouble.OUTBOX_GROWING, lasted(state.backlog().since(), OUTBOX_MAY_GROW, now)
                && state.outboxDepth() >= state.backlog().from() + GROWN_BY);
        return findings;
    }

    private static boolean lasted(@Nullable Instant since, Duration allowed, Instant now) {
        return since != null && !now.isBefore(since.plus(allowed));
    }
}
