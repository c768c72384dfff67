package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where everything that concerns an alarm enters: gateway messages, staff's acts and deadlines. Each is decided and committed
 * as one step in its home's lane; an answer is given only after the commit.
 */
public final class AlarmDesk {
    private final AlarmStore store;
    private final Lanes lanes;
    private final AlarmLifecycle lifecycle;
    private final Intake intake;
    private final InstantSource clock;

    public AlarmDesk(AlarmStore store, Lanes lanes, AlarmLifecycle lifecycle, Intake intake, InstantSource clock) {
        this.store = store;
        this.lanes = lanes;
        this.lifecycle = lifecycle;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Takes in a gateway's message that arrived at this moment.
     *
     * @param home the home the message is about
     */
    public CompletableFuture<Received> receive(Home home, GatewayMessage message, Instant arrivedAt) {
        CompletableFuture<Received> answer = new CompletableFuture<>();
        Lanes.Priority priority = priority(message);
        boolean taken = lanes.offer(home.id(), priority,
                () -> answer.complete(store(home, message, priority, arrivedAt)));
        if (!taken) {
            answer.complete(new Received.NotNow(Received.NotNow.Cause.LANE_FULL));
        }
        return answer;
    }

    private Received store(Home home, GatewayMessage message, Lanes.Priority priority, Instant arrivedAt) {
        try {
            // Read before the writing: the one writer waits for no reader.
            boolean objected = intake.objected(message);
            return store.inTransaction(priority,
                    transaction -> intake.take(transaction, home, message, objected, arrivedAt));
        } catch (StoreFailedException notStored) {
            return new Received.NotNow(Received.NotNow.Cause.STORE_FAILED);
        }
    }

    private static Lanes.Priority priority(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised alarm -> alarm.cause().isFire() ? Lanes.Priority.FIRE : Lanes.Priority.NORMAL;
            // Reports keep their order among the alarms they speak of, and a heartbeat that waits makes a gateway doubt us;
            // somebody stands before the door.
            case DeviceReported _,Heartbeat _,LockReported _,LockAnswered _,CodeEntered _ -> Lanes.Priority.NORMAL;
            case DeviceListed _,TechnicalReported _,PositionReported _ -> Lanes.Priority.ROUTINE;
        };
    }

    /** Something a member of staff does with an alarm now. Whether they may is the caller's business. */
    public CompletableFuture<ActResult> act(AlarmId alarm, AlarmEvent.Act act) {
        return act(alarm, act, Sending.NOW);
    }

    /** The same, as a phone sends it: one that comes again is answered as before and not done again. */
    public CompletableFuture<ActResult> act(AlarmId alarm, AlarmEvent.Act act, Sending sending) {
        return store.alarm(alarm)
                .map(found -> inLane(found,
                        priority -> stored(priority, transaction -> once(transaction, alarm, act, sending))))
                .orElseGet(() -> CompletableFuture.completedFuture(new ActResult.NoSuchAlarm()));
    }

    /** Tells an alarm that whoever holds it is not on the staff any more. */
    void holderGone(Alarm alarm, UserId responder) {
        lanes.run(alarm.home(), Lanes.of(alarm),
                () -> apply(Lanes.of(alarm), alarm.id(), new AlarmEvent.HolderGone(responder)));
    }

    /** Writes down what came of calling the citizen back; also where the alarm has been closed meanwhile. */
    CompletableFuture<ActResult> calledBack(Alarm alarm, AlarmEvent.CalledBack back) {
        return inLane(alarm, priority -> apply(priority, alarm.id(), back));
    }

    /** Tells an alarm that its deadline has come. Where that cannot be stored, the deadline stands and comes again. */
    void deadlinePassed(Alarm alarm) {
        lanes.run(alarm.home(), Lanes.of(alarm),
                () -> apply(Lanes.of(alarm), alarm.id(), new AlarmEvent.DeadlinePassed()));
    }

    private CompletableFuture<ActResult> inLane(Alarm alarm, Function<Lanes.Priority, ActResult> work) {
        CompletableFuture<ActResult> answer = new CompletableFuture<>();
        Lanes.Priority priority = Lanes.of(alarm);
        lanes.run(alarm.home(), priority, () -> complete(answer, () -> work.apply(priority)));
        return answer;
    }

    /** Whoever waits hears of a failure too; the lane hears of it as well. */
    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (RuntimeException broken) {
            answer.completeExceptionally(broken);
            throw broken;
        }
    }

    private ActResult apply(Lanes.Priority priority, AlarmId alarm, AlarmEvent event) {
        return stored(priority, transaction -> decide(transaction, alarm, event, Sending.NOW));
    }

    private ActResult stored(Lanes.Priority priority, Function<AlarmTransaction, ActResult> work) {
        try {
            return store.inTransaction(priority, work);
        } catch (StoreFailedException notStored) {
            return new ActResult.NotStored();
        }
    }

    /** The answer stands in the same transaction as the act: a phone that never heard it gets the same one again. */
    private ActResult once(AlarmTransaction transaction, AlarmId alarm, AlarmEvent.Act act, Sending sending) {
        String key = sending.key();
        if (key == null) {
            return decide(transaction, alarm, act, sending);
        }
        Optional<AnsweredAct> before = transaction.answeredAct(alarm, act.by(), key);
        if (before.isPresent()) {
            return again(transaction, before.get());
        }
        ActResult result = decide(transaction, alarm, act, sending);
        switch (result) {
            case ActResult.Done done -> transaction.recordAct(new AnsweredAct(alarm, act.by(), key, clock.instant(),
                    done.alarm().revision(), null));
            case ActResult.Refused refused -> transaction.recordAct(new AnsweredAct(alarm, act.by(), key,
                    clock.instant(), refused.alarm().revision(), refused.reason()));
            case ActResult.NoSuchAlarm _,ActResult.NotStored _ -> {
                // Nothing was answered that must be remembered.
            }
        }
        return result;
    }

    private static ActResult again(AlarmTransaction transaction, AnsweredAct before) {
        Alarm alarm = transaction.alarm(before.alarm()).orElseThrow();
        var refusal = before.refusal();
        return refusal == null ? new ActResult.Done(alarm) : new ActResult.Refused(refusal, alarm);
    }

    private ActResult decide(AlarmTransaction transaction, AlarmId id, AlarmEvent event, Sending sending) {
        Optional<Alarm> found = transaction.alarm(id);
        if (found.isEmpty()) {
            return new ActResult.NoSuchAlarm();
        }
        Instant now = clock.instant();
        return switch (lifecycle.decide(found.get(), event, now)) {
            case Decision.Changed changed -> {
                transaction.save(changed.doneEarlier(sending.earlierThan(now)), now);
                yield new ActResult.Done(changed.alarm());
            }
            case Decision.Refused refused -> new ActResult.Refused(refused.reason(), found.get());
        };
    }
}
