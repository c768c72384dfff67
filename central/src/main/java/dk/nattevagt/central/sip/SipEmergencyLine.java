package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.sip.SipException;

/**
 * The telephone over SIP. The INVITE leaves at once; the message is turned into sound while it rings. Up to four calls at the
 * same time, further ones wait in order.
 */
public final class SipEmergencyLine implements EmergencyLine, AutoCloseable {

    private static final int CALLS_AT_ONCE = 4;

    private final SipLine sip;
    private final Dialled dialled;
    private final Speech speech;
    private final Function<EmergencyBrief, String> wording;
    private final Set<CallRun> running = new HashSet<>();
    private final Queue<CallRun> waiting = new ArrayDeque<>();
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
        this.sip = new SipLine("emergency-line", trunks, timing);
        this.dialled = Dialled.emergency(number);
        this.speech = speech;
        this.wording = wording;
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
                : sip.unknownTrunk()
                        .map(trunk -> "The 112 trunk " + trunk + " cannot be looked up.");
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        try {
            sip.tools().thread().execute(() -> admit(brief, outcome));
        } catch (RejectedExecutionException closed) {
            outcome.complete(new CallOutcome.NotReached(List.of()));
        }
        return outcome;
    }

    private void admit(EmergencyBrief brief, CompletableFuture<CallOutcome> outcome) {
        CallRun run = new CallRun(sip.tools(), dialled, sip.trunks(), () -> speech.render(wording.apply(brief)),
                (self, how) -> {
                    // Away from the line's thread: what follows an outcome must not hold up other calls.
                    var _ = outcome.completeAsync(() -> how, Thread::startVirtualThread);
                    running.remove(self);
                    startWaiting();
                });
        waiting.add(run);
        startWaiting();
    }

    private void startWaiting() {
        while (closing ? !waiting.isEmpty() : !waiting.isEmpty() && running.size() < CALLS_AT_ONCE) {
            CallRun run = waiting.remove();
            running.add(run);
            if (closing) {
                run.stop();
            } else {
                run.start();
            }
        }
    }

    /** Hangs up every call; each ends with the outcome it has reached. Blocks until that is done, at most some seconds. */
    @Override
    public void close() {
        sip.close(() -> {
            closing = true;
            List.copyOf(running).forEach(CallRun::stop);
            startWaiting();
        });
    }
}
