package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, trunk after trunk, until somebody has answered. On the line's thread.
 *
 * <p>Without speech there is no call to make: a silent line would hold an operator of 112 and tell them nothing. The call is
 * then ended at once, on every trunk, and its outcome says so, so that people call instead.
 */
final class CallRun implements LineCall {

    private static final Logger LOG = LoggerFactory.getLogger(CallRun.class);
    /** A trunk that answers and hangs up at once was not 112. */
    private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(2);

    private final LineTools tools;
    private final Dialled dialled;
    private final List<SipTrunk> trunks;
    private final Supplier<CompletableFuture<Spoken>> rendering;
    private final boolean redial;
    private final BiConsumer<CallRun, CallOutcome> whenOver;
    private final CompletableFuture<Spoken> message = new CompletableFuture<>();
    private final List<Dialling> diallings = new ArrayList<>();
    private @Nullable Attempt current;
    private boolean over;
    private boolean stopping;

    CallRun(LineTools tools, Dialled dialled, List<SipTrunk> trunks, Supplier<CompletableFuture<Spoken>> rendering,
            boolean redial, BiConsumer<CallRun, CallOutcome> whenOver) {
        this.tools = tools;
        this.dialled = dialled;
        this.trunks = trunks;
        this.rendering = rendering;
        this.redial = redial;
        this.whenOver = whenOver;
    }

    @Override
    public boolean isRedial() {
        return redial;
    }

    /** The INVITE first, then the words. */
    @Override
    public void start() {
        next();
        var _ = render().whenComplete((spoken, failed) -> {
            if (failed != null) {
                LOG.atError().setCause(failed).log("the emergency message could not be turned into sound");
                message.completeExceptionally(failed);
            } else {
                message.complete(spoken);
            }
        });
    }

    private CompletableFuture<Spoken> render() {
        try {
            return rendering.get();
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        if (current == null) {
            finish(new CallOutcome.NotReached(diallings));
        } else {
            current.hangUp("the central stopped");
        }
    }

    private void next() {
        boolean pointless = stopping || message.isCompletedExceptionally();
        if (pointless || diallings.size() >= trunks.size()) {
            finish(new CallOutcome.NotReached(diallings));
            return;
        }
        current = new Attempt(tools, trunks.get(diallings.size()), dialled, message, this::ended);
        current.start();
    }

    private void ended(AttemptEnd how) {
        int trunk = diallings.size() + 1;
        switch (how) {
            case AttemptEnd.NotHeard(Result result, String detail) -> {
                diallings.add(new Dialling(trunk, result, detail));
                next();
            }
            case AttemptEnd.Talked talked -> {
                diallings.add(new Dialling(trunk, Result.ANSWERED, talked.detail()));
                if (wasNobody(talked) && diallings.size() < trunks.size()) {
                    next();
                    return;
                }
                finish(talked.readings() > 0
                        ? new CallOutcome.Delivered(talked.talked(), diallings)
                        : new CallOutcome.CutShort(talked.talked(), diallings));
            }
        }
    }

    private boolean wasNobody(AttemptEnd.Talked talked) {
        boolean said = talked.readings() > 0 || message.isCompletedExceptionally();
        return !said && !stopping && talked.talked().compareTo(SHORTEST_ANSWER) < 0;
    }

    private void finish(CallOutcome outcome) {
        if (!over) {
            over = true;
            whenOver.accept(this, outcome);
        }
    }
}
