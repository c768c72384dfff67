package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The central's time, known without a clock of our own: the central signs when it heard a heartbeat, and that was after we sent it and
 * before we had the answer. Whoever stands between can hold an answer back, which only makes the time less well known, and cannot use one
 * twice, because each answers one heartbeat whose id nobody could know. One owner, no threads.
 */
public final class TrustedTime {
    private static final int REMEMBERED = 8;
    /** A quartz runs this wrong at the worst, in parts per million: 13 s a day. */
    private static final long DRIFT_PPM = 150;
    private static final long MILLION = 1_000_000;

    private record Anchor(Instant central, Duration sent, Duration received) {

        TrustedWindow at(Duration uptime) {
            Duration atLeast = uptime.minus(received);
            Duration atMost = uptime.minus(sent);
            return new TrustedWindow(central.plus(atLeast).minus(drift(atLeast)),
                    central.plus(atMost).plus(drift(atMost)));
        }

        private static Duration drift(Duration age) {
            return age.multipliedBy(DRIFT_PPM).dividedBy(MILLION);
        }
    }

    private final GatewayId gateway;
    private final @Nullable CentralKey key;
    private final TrustRules rules;
    private final Map<EventId, Duration> sent = new LinkedHashMap<>();
    private @Nullable Anchor anchor;

    /** @param key null: no time is ever believed */
    public TrustedTime(GatewayId gateway, @Nullable CentralKey key, TrustRules rules) {
        this.gateway = gateway;
        this.key = key;
        this.rules = rules;
    }

    /** A heartbeat is handed to the wire. */
    public void sent(EventId heartbeat, Duration uptime) {
        sent.put(heartbeat, uptime);
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    /**
     * The central has said when it heard one.
     *
     * @return whether it is believed: signed by the central, for this gateway, and the first answer to a heartbeat of ours
     */
    public boolean heard(HeartbeatHeard answer, Duration uptime) {
        Duration then = sent.get(answer.heartbeat());
        if (key == null || then == null || !key.signed(gateway, answer)) {
            return false;
        }
        sent.remove(answer.heartbeat());
        Anchor fresh = new Anchor(answer.centralTime(), then, uptime);
        if (anchor == null || isBetter(fresh.at(uptime), anchor.at(uptime))) {
            anchor = fresh;
        }
        return true;
    }

    /** A slow answer knows less than a quick one a minute ago; one that contradicts it knows that the central's clock was set. */
    private static boolean isBetter(TrustedWindow fresh, TrustedWindow old) {
        return fresh.width().compareTo(old.width()) <= 0 || !fresh.meets(old);
    }

    /** The time as an order needs it; nothing when it is not known so well. */
    public Optional<TrustedWindow> exactly(Duration uptime) {
        return window(uptime, rules.oldest()).filter(window -> window.width().compareTo(rules.widest()) <= 0);
    }

    /** The time as a code needs it; nothing when it is not known so well. */
    public Optional<TrustedWindow> roughly(Duration uptime) {
        return window(uptime, rules.oldestForCodes())
                .filter(window -> window.width().compareTo(CodeShifts.GRACE) <= 0);
    }

    private Optional<TrustedWindow> window(Duration uptime, Duration oldest) {
        Anchor known = anchor;
        if (known == null || uptime.minus(known.received()).compareTo(oldest) > 0) {
            return Optional.empty();
        }
        return Optional.of(known.at(uptime));
    }
}
