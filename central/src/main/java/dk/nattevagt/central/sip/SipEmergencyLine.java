package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sip.SipException;

/**
 * The telephone over SIP. The INVITE leaves at once; the message is turned into sound while it rings. Several calls at the same
 * time, further ones wait in the order of {@link CallQueue}. A responder who talks with 112 keeps nobody else waiting.
 */
public final class SipEmergencyLine implements EmergencyLine, AutoCloseable {

    private final SipLine sip;
    private final LinePlan plan;
    private final Speech speech;
    private final Phrases phrases;
    private final Function<EmergencyBrief, String> wording;
    private final CallQueue queue;
    private final Set<LineCall> underWay = new LinkedHashSet<>();
    private boolean closing;

    /**
     * Starts the SIP stack; {@link #warmUp} makes the first call as fast as the others.
     *
     * @param number what is dialled on every trunk
     * @param trunks in the order in which they are tried
     * @param wording brief to spoken Danish
     * @throws SipException when the stack does not start
     */
    public SipEmergencyLine(String number, List<SipTrunk> trunks, LineTiming timing, Speech speech,
            Function<EmergencyBrief, String> wording) throws SipException {
        this(LinePlan.to112(number, trunks), timing, speech, wording);
    }

    SipEmergencyLine(LinePlan plan, LineTiming timing, Speech speech, Function<EmergencyBrief, String> wording)
            throws SipException {
        this.plan = plan;
        List<SipTrunk> all = Stream.concat(plan.trunks().stream(), plan.staff().stream()).distinct().toList();
        this.sip = new SipLine(plan.practice() ? "exercise-line" : "emergency-line", all, timing);
        this.speech = speech;
        this.phrases = new Phrases(speech);
        this.wording = wording;
        this.queue = new CallQueue(plan.linesAtOnce());
    }

    /**
     * Looks up the trunks, opens our side towards them, and talks once to a line of our own on this machine, so that no class
     * is loaded for the first time while a house burns. Blocks for about a second; calls may be placed meanwhile.
     */
    public void warmUp() {
        sip.keepAddresses();
        WarmUp.run(sip.tools(), sip.trunks());
    }

    /** For readiness: a sentence on what stands in the way of a call that is heard; empty when nothing does. Blocks. */
    public Optional<String> check() {
        Optional<String> mute = speech.check();
        return mute.isPresent()
                ? mute
                : sip.unknownTrunk().map(trunk -> plan.trunks().contains(trunk)
                        ? "The 112 trunk " + trunk + " cannot be looked up."
                        : "The telephone trunk " + trunk + ", on which responders are rung, cannot be looked up.");
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        return call(brief, 1);
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief, int attempt) {
        return onThread(new CallOutcome.NotReached(List.of()), outcome -> admit(new CallRun(sip.tools(),
                Dialled.emergency(plan.number()), plan.trunks(), () -> speech.render(wording.apply(brief)), attempt > 1,
                (self, how) -> over(self, how, outcome))));
    }

    @Override
    public CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
            Assisting assisting) {
        List<AssistedOrder.Asked> people = plan.staff().isEmpty() ? List.of() : callable(responders);
        if (people.isEmpty()) {
            return CompletableFuture.completedFuture(new CallOutcome.NotTaken(List.of()));
        }
        AssistedOrder order = new AssistedOrder(brief, people, attempt, assisting);
        return onThread(new CallOutcome.NotTaken(List.of()),
                outcome -> admit(new AssistedRun(kit(), order, words(brief), house(outcome))));
    }

    private List<AssistedOrder.Asked> callable(List<Responder> responders) {
        List<AssistedOrder.Asked> people = new ArrayList<>();
        for (Responder responder : responders) {
            PhoneNumber.of(responder.phone(), plan.practice()).ifPresent(
                    number -> people.add(new AssistedOrder.Asked(responder.id(), responder.name(), number)));
        }
        return people;
    }

    private CompletableFuture<Spoken> words(EmergencyBrief brief) {
        try {
            return speech.render(wording.apply(brief));
        } catch (RuntimeException noWords) {
            return CompletableFuture.failedFuture(noWords);
        }
    }

    private AssistedRun.Kit kit() {
        return new AssistedRun.Kit(sip.tools(), plan.staff(),
                new ThirdPartyCall.Party(plan.trunks(), Dialled.emergency(plan.number()), sip.tools().timing().ring()),
                phrases, plan.answerWithin(), plan.talk());
    }

    private AssistedRun.House house(CompletableFuture<CallOutcome> outcome) {
        return new AssistedRun.House() {
            @Override
            public void talking(AssistedRun run) {
                queue.free(run);
                startWaiting();
            }

            @Override
            public void over(AssistedRun run, CallOutcome how) {
                SipEmergencyLine.this.over(run, how, outcome);
            }
        };
    }

    private CompletableFuture<CallOutcome> onThread(CallOutcome whenClosed,
            Consumer<CompletableFuture<CallOutcome>> step) {
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        try {
            sip.tools().thread().execute(() -> step.accept(outcome));
        } catch (RejectedExecutionException closed) {
            outcome.complete(whenClosed);
        }
        return outcome;
    }

    @Override
    public CompletableFuture<Boolean> readOut(AlarmId alarm) {
        CompletableFuture<Boolean> read = new CompletableFuture<>();
        try {
            sip.tools().thread().execute(() -> {
                for (LineCall call : List.copyOf(underWay)) {
                    if (call instanceof AssistedRun run && run.alarm().equals(alarm)) {
                        var _ = run.readOut().thenAcceptAsync(read::complete, Thread::startVirtualThread);
                        return;
                    }
                }
                read.complete(false);
            });
        } catch (RejectedExecutionException closed) {
            read.complete(false);
        }
        return read;
    }

    private void admit(LineCall call) {
        queue.add(call);
        startWaiting();
    }

    private void startWaiting() {
        if (closing) {
            queue.drain().forEach(LineCall::stop);
            return;
        }
        for (Optional<LineCall> next = queue.next(); next.isPresent(); next = queue.next()) {
            underWay.add(next.get());
            next.get().start();
        }
    }

    private void over(LineCall call, CallOutcome how, CompletableFuture<CallOutcome> outcome) {
        // Away from the line's thread: what follows an outcome must not hold up other calls.
        var _ = outcome.completeAsync(() -> how, Thread::startVirtualThread);
        underWay.remove(call);
        queue.free(call);
        startWaiting();
    }

    /**
     * Hangs up every call; each ends with the outcome it has reached. A responder and 112 who talk with each other talk on.
     * Blocks until that is done, at most some seconds.
     */
    @Override
    public void close() {
        sip.close(() -> {
            closing = true;
            List.copyOf(underWay).forEach(LineCall::stop);
            startWaiting();
        });
    }
}
