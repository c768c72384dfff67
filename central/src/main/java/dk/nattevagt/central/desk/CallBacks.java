package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls citizens back for responders, on the responder's own registered phone, and journals what came of it. */
public final class CallBacks {
    private static final Logger LOG = LoggerFactory.getLogger(CallBacks.class);

    private final AlarmDesk desk;
    private final Registry registry;
    private final @Nullable CallBackLine line;
    private final Set<UserId> onThePhone = ConcurrentHashMap.newKeySet();

    /** What becomes of the wish. */
    public enum Asked {
        /** The responder's phone rings. */
        RINGING,
        /** No telephone is set up. */
        NO_TELEPHONE,
        /** The responder has no number that can be called. */
        NO_NUMBER_OF_YOURS,
        /** The home has none. */
        NO_NUMBER_OF_THE_HOME,
        /** A call for this responder is still under way. */
        ALREADY_CALLING,
        /** The alarm is closed. */
        CLOSED
    }

    /**
     * Call-backs by this telephone.
     *
     * @param line null where none is set up
     */
    public CallBacks(AlarmDesk desk, Registry registry, @Nullable CallBackLine line) {
        this.desk = desk;
        this.registry = registry;
        this.line = line;
    }

    /** Whether there is a telephone that could. */
    public boolean available() {
        return line != null;
    }

    /** Calls the alarm's home for this person. Whether they may is the caller's business. Returns at once. */
    public Asked callBack(Alarm alarm, UserId responder) {
        String mine = registry.user(responder).map(user -> user.contact().phone()).orElse(null);
        String theirs = registry.home(alarm.home()).map(Home::phone).orElse(null);
        if (!alarm.open()) {
            return Asked.CLOSED;
        }
        if (line == null) {
            return Asked.NO_TELEPHONE;
        }
        if (mine == null) {
            return Asked.NO_NUMBER_OF_YOURS;
        }
        if (theirs == null) {
            return Asked.NO_NUMBER_OF_THE_HOME;
        }
        return call(line, alarm, responder, mine, theirs);
    }

    private Asked call(CallBackLine telephone, Alarm alarm, UserId responder, String mine, String theirs) {
        Optional<CallBackLine.Unfit> unfit = telephone.unfit(mine, theirs);
        if (unfit.isPresent()) {
            return switch (unfit.get()) {
                case RESPONDER -> Asked.NO_NUMBER_OF_YOURS;
                case CITIZEN -> Asked.NO_NUMBER_OF_THE_HOME;
            };
        }
        if (!onThePhone.add(responder)) {
            return Asked.ALREADY_CALLING;
        }
        var _ = telephone.connect(mine, theirs).whenComplete((outcome, broken) -> {
            onThePhone.remove(responder);
            CallBackLine.Outcome became = broken == null ? outcome : new CallBackLine.Outcome.ResponderNotReached();
            journal(alarm, new AlarmEvent.CalledBack(responder, became.wireName()));
        });
        return Asked.RINGING;
    }

    private void journal(Alarm alarm, AlarmEvent.CalledBack back) {
        CompletableFuture<ActResult> written = desk.calledBack(alarm, back);
        var _ = written.whenComplete((result, broken) -> {
            if (broken != null || !(result instanceof ActResult.Done)) {
                LOG.atWarn().addKeyValue("alarm", alarm.id()).addKeyValue("result", back.result())
                        .log("a call-back could not be journalled");
            }
        });
    }
}
