package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls to 112. A call is marked as begun before it is made, so that a crash in the middle is found again; it always
 * comes out as an outcome, even when the line breaks or never says how it ended. That a responder has taken it is written down
 * before 112 is dialled for them.
 */
final class EmergencyDialler {
    /** Longer than any honest call, with every trunk rung out and the message said twice. */
    static final Duration CALL_AT_MOST = Duration.ofMinutes(5);

    private final EffectLedger ledger;
    private final EmergencyLine line;
    private final BriefWriter briefs;
    private final InstantSource clock;
    private final Map<EffectKey, UnderWay> underWay = new ConcurrentHashMap<>();

    /** @param endsBy null once a responder talks with 112, which takes the time it takes */
    private record UnderWay(Alarm alarm, Effect.CallEmergency call, @Nullable Instant endsBy) {}

    EmergencyDialler(EffectLedger ledger, EmergencyLine line, BriefWriter briefs, InstantSource clock) {
        this.ledger = ledger;
        this.line = line;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** Only what the database knows to be begun is dialled: the other order could dial twice. */
    void begin(Alarm alarm, Effect.CallEmergency call) {
        ledger.inLane(alarm.home(), call.key(), transaction -> {
            if (transaction.status(call.key()) != EffectStatus.PENDING) {
                return false;
            }
            boolean wanted = ledger.apply(transaction, alarm, new AlarmEvent.EmergencyCallStarted(call.attempt()));
            transaction.mark(call.key(), wanted ? EffectStatus.STARTED : EffectStatus.DROPPED);
            return wanted;
        }, wanted -> {
            if (wanted) {
                dial(alarm, call);
            } else {
                ledger.release(call.key());
            }
        });
    }

    /** A call that an earlier run of the program began and never concluded. */
    void cutOff(Alarm alarm, Effect.CallEmergency call) {
        ledger.conclude(alarm, call, new AlarmEvent.EmergencyCallLost(call.attempt()));
    }

    /** A line that never says how the call ended must not leave an alarm calling for ever: a person is told instead. */
    void tick(Instant now) {
        underWay.values().removeIf(running -> {
            boolean tooLong = running.endsBy() != null && running.endsBy().isBefore(now);
            if (tooLong) {
                cutOff(running.alarm(), running.call());
            }
            return tooLong;
        });
    }

    private void dial(Alarm alarm, Effect.CallEmergency call) {
        underWay.put(call.key(), new UnderWay(alarm, call, clock.instant().plus(CALL_AT_MOST)));
        var _ = calling(alarm, call).whenComplete((outcome, broken) -> {
            underWay.remove(call.key());
            ledger.conclude(alarm, call,
                    new AlarmEvent.EmergencyCallEnded(call.attempt(), broken == null ? outcome : lineBroke()));
        });
    }

    /** The call is begun on disk by now: whatever breaks here must come out as an outcome, or nobody would hear of it. */
    private CompletableFuture<CallOutcome> calling(Alarm alarm, Effect.CallEmergency call) {
        try {
            return switch (call.way()) {
                case AUTOMATIC -> line.call(briefs.write(alarm), call.attempt());
                case ASSISTED -> line.assist(briefs.write(alarm), briefs.responders(call.people()), call.attempt(),
                        new Assisted(alarm, call));
            };
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private final class Assisted implements Assisting {
        private final Alarm alarm;
        private final Effect.CallEmergency call;

        Assisted(Alarm alarm, Effect.CallEmergency call) {
            this.alarm = alarm;
            this.call = call;
        }

        @Override
        public CompletableFuture<Boolean> taken(UserId by) {
            return ledger.note(alarm, new AlarmEvent.EmergencyCallTaken(call.attempt(), by));
        }

        @Override
        public void connected() {
            underWay.computeIfPresent(call.key(), (key, running) -> new UnderWay(alarm, call, null));
        }
    }

    private static CallOutcome lineBroke() {
        return new CallOutcome.NotReached(List.of(new Dialling(0, Dialling.Result.FAILED, "the line broke down")));
    }
}
