package dk.nattevagt.central.lock;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may have a lock turned now. Every rule must allow it; the first that does not says why. That a lock's battery is low
 * is no rule: a door that might still open is worth trying.
 *
 * @param afterSettingOut nobody stands at a door sooner than this after having set out
 * @param orderLasts how long an order may be obeyed
 * @param contactWithin a gateway heard no later than this ago is taken to be there
 */
public record LockAccess(Duration afterSettingOut, Duration orderLasts, Duration contactWithin) {
    /** Two minutes on the way, two minutes for an order, three heartbeats of silence. */
    public static final LockAccess STANDARD = new LockAccess(Duration.ofMinutes(2), Duration.ofMinutes(2),
            Duration.ofSeconds(60));

    /** @throws IllegalArgumentException when an order would last no time, or longer than anybody waits at a door */
    public LockAccess {
        if (orderLasts.compareTo(Duration.ofSeconds(10)) < 0 || orderLasts.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("an order lasts from 10 seconds to 10 minutes");
        }
        if (afterSettingOut.isNegative() || contactWithin.isNegative()) {
            throw new IllegalArgumentException("times cannot be negative");
        }
    }

    /**
     * Somebody asks for a lock to be turned.
     *
     * @param lockHome the home the lock belongs to; null where it belongs to none
     * @param entitled whether the person is among those who may open electronic locks here at all
     * @param heardAt when the lock's gateway was last heard; null when never
     */
    public record Asked(Alarm alarm, UserId by, @Nullable HomeId lockHome, boolean entitled,
            @Nullable Instant heardAt) {}

    /** What comes of it. */
    public sealed interface Answer {}

    /** An order may be signed that is worth nothing from this moment on. */
    public record Allowed(Instant expiresAt) implements Answer {}

    /**
     * No order is signed.
     *
     * @param notBefore when it may be, if nothing else changes; null where time alone changes nothing
     */
    public record Refused(RefusedBecause reason, @Nullable Instant notBefore) implements Answer {}

    private interface Rule {
        Optional<Refused> check(Asked asked, Instant now);
    }

    /** Whether an order may be signed now. */
    public Answer decide(Asked asked, Instant now) {
        return rules().stream().flatMap(rule -> rule.check(asked, now).stream()).findFirst().<Answer>map(one -> one)
                .orElseGet(() -> new Allowed(now.plus(orderLasts)));
    }

    private List<Rule> rules() {
        return List.of(LockAccess::theAlarmIsOpen, LockAccess::theAlarmIsTheirs, LockAccess::theyMayOpenLocks,
                LockAccess::theLockIsInThatHome, this::theyAreAboutToArrive, this::theGatewayIsThere);
    }

    private static Optional<Refused> theAlarmIsOpen(Asked asked, Instant now) {
        return asked.alarm().open() ? Optional.empty() : because(RefusedBecause.ALARM_CLOSED);
    }

    /** Who holds it, or whom its holder has asked to take it. */
    private static Optional<Refused> theAlarmIsTheirs(Asked asked, Instant now) {
        return asked.alarm().state() instanceof AlarmState.Held held && (held.responder().equals(asked.by())
                || asked.by().equals(asked.alarm().answering().offeredTo()))
                        ? Optional.empty()
                        : because(RefusedBecause.NOT_YOURS);
    }

    private static Optional<Refused> theyMayOpenLocks(Asked asked, Instant now) {
        return asked.entitled() ? Optional.empty() : because(RefusedBecause.NOT_ENTITLED);
    }

    private static Optional<Refused> theLockIsInThatHome(Asked asked, Instant now) {
        return asked.alarm().home().equals(asked.lockHome())
                ? Optional.empty()
                : because(RefusedBecause.OTHER_HOME);
    }

    private Optional<Refused> theyAreAboutToArrive(Asked asked, Instant now) {
        return switch (asked.alarm().state()) {
            case AlarmState.Arrived _ -> Optional.empty();
            case AlarmState.OnTheWay way -> {
                Instant from = way.since().plus(afterSettingOut);
                yield now.isBefore(from)
                        ? Optional.of(new Refused(RefusedBecause.TOO_EARLY, from))
                        : Optional.empty();
            }
            case AlarmState.Accepted _,AlarmState.Raised _,AlarmState.Closed _ ->
                because(RefusedBecause.NOT_ON_THE_WAY);
        };
    }

    private Optional<Refused> theGatewayIsThere(Asked asked, Instant now) {
        Instant heardAt = asked.heardAt();
        return heardAt != null && !heardAt.plus(contactWithin).isBefore(now)
                ? Optional.empty()
                : because(RefusedBecause.NO_CONTACT);
    }

    private static Optional<Refused> because(RefusedBecause reason) {
        return Optional.of(new Refused(reason, null));
    }
}
