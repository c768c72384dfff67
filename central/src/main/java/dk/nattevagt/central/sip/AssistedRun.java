package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyPrompt;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One assisted call: several responders are rung at once, the first who presses 1 is connected with 112. On the line's thread.
 *
 * <p>That somebody has it is written down before anybody else is told and before 112 is dialled. Whoever presses 1 meanwhile
 * waits for that, and gets it if it fails.
 */
final class AssistedRun implements LineCall, Joining.Watcher {

    private static final long WRITING_AT_MOST_SECONDS = 5;

    /**
     * What every assisted call works with.
     *
     * @param staff the lines on which responders are rung
     * @param emergency 112, and its lines
     * @param answerWithin how long responders have, with the ringing
     */
    record Kit(LineTools tools, List<SipTrunk> staff, ThirdPartyCall.Party emergency, Phrases phrases,
            Duration answerWithin, Joining.Lengths lengths) {}

    /** Who has the call made. */
    interface House {
        /** They talk with each other: the call needs no line of ours any more. */
        void talking(AssistedRun run);

        void over(AssistedRun run, CallOutcome outcome);
    }

    private final Kit kit;
    private final AssistedOrder order;
    private final CompletableFuture<Spoken> words;
    private final CompletableFuture<Spoken> question;
    private final House house;
    private final List<AskedResponder> asked = new ArrayList<>();
    private @Nullable AskedResponder taker;
    private boolean writing;
    private boolean late;
    private boolean over;

    /** @param words the whole brief as sound, once it is ready */
    AssistedRun(Kit kit, AssistedOrder order, CompletableFuture<Spoken> words, House house) {
        this.kit = kit;
        this.order = order;
        this.words = words;
        this.question = kit.phrases().once(EmergencyPrompt.of(order.brief()));
        this.house = house;
    }

    AlarmId alarm() {
        return order.brief().alarm();
    }

    @Override
    public boolean isRedial() {
        return order.attempt() > 1;
    }

    CompletableFuture<Spoken> words() {
        return words;
    }

    CompletableFuture<Spoken> question() {
        return question;
    }

    @Override
    public void start() {
        for (AssistedOrder.Asked who : order.people()) {
            asked.add(new AskedResponder(kit.tools().ringingFor(kit.answerWithin()), kit.phrases(), kit.staff(), who,
                    this));
        }
        kit.tools().after(kit.answerWithin(), () -> {
            late = true;
            goOnOrGiveUp();
        });
        asked.forEach(AskedResponder::start);
        goOnOrGiveUp();
    }

    /** Whether somebody can still take it. */
    boolean isOpen() {
        return !over && !late && taker == null;
    }

    void pressed(AskedResponder by) {
        if (!writing && taker == null && !over) {
            write(by);
        }
    }

    private void write(AskedResponder by) {
        writing = true;
        var _ = taken(by).whenComplete((wanted, failed) -> kit.tools().execute(() -> {
            writing = false;
            if (over) {
                return;
            }
            if (failed != null) {
                by.askAgain();
                goOnOrGiveUp();
            } else if (!wanted) {
                finish(null, kit.phrases().of(Phrases.OVER_NOTICE));
            } else if (by.hasPressed()) {
                connect(by);
            } else {
                goOnOrGiveUp();
            }
        }));
    }

    private CompletableFuture<Boolean> taken(AskedResponder by) {
        try {
            return order.assisting().taken(by.who().id()).orTimeout(WRITING_AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private void connect(AskedResponder by) {
        taker = by;
        CompletableFuture<Spoken> gone = kit.phrases().once(by.who().name() + " har taget opkaldet.");
        by.join(kit.emergency(), kit.lengths(), this);
        asked.stream().filter(Predicate.not(by::equals)).forEach(other -> other.withdraw(gone));
    }

    /** Somebody has hung up, or never answered. */
    void left() {
        goOnOrGiveUp();
    }

    /** The next who has pressed 1 gets it; when nobody is left who could, nobody has taken it. */
    private void goOnOrGiveUp() {
        if (over || writing || taker != null) {
            return;
        }
        AskedResponder next = asked.stream().filter(AskedResponder::hasPressed).findFirst().orElse(null);
        if (next != null) {
            write(next);
        } else if (late || asked.stream().noneMatch(AskedResponder::isStillAsked)) {
            finish(null, kit.phrases().of(Phrases.NOBODY_IN_TIME));
        }
    }

    @Override
    public void talking() {
        order.assisting().connected();
        house.talking(this);
    }

    @Override
    public void over(@Nullable Duration talked) {
        finish(talked, kit.phrases().of(Phrases.OVER_NOTICE));
    }

    private void finish(@Nullable Duration talked, CompletableFuture<Spoken> why) {
        if (over) {
            return;
        }
        over = true;
        CallOutcome outcome = outcome(talked);
        asked.forEach(one -> one.withdraw(why));
        house.over(this, outcome);
    }

    private CallOutcome outcome(@Nullable Duration talked) {
        AskedResponder by = taker;
        if (by == null) {
            return new CallOutcome.NotTaken(asked.stream().map(AskedResponder::asked).toList());
        }
        List<Dialling> diallings = by.diallings();
        return talked == null
                ? new CallOutcome.TakenInVain(by.who().id(), diallings)
                : new CallOutcome.Connected(by.who().id(), talked, diallings);
    }

    /** To both, when they talk; to the responder, while 112 is called. */
    CompletableFuture<Boolean> readOut() {
        return taker == null ? CompletableFuture.completedFuture(false) : taker.readOut();
    }

    @Override
    public void stop() {
        asked.forEach(AskedResponder::stop);
        finish(null, kit.phrases().of(Phrases.OVER_NOTICE));
    }
}
