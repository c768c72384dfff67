package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
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
final class CallRun {

    private static final Logger LOG = LoggerFactory.getLogger(CallRun.class);

    private final LineTools tools;
    private final Dialled dialled;
    private final List<SipTrunk> trunks;
    private final Supplier<CompletableFuture<Spoken>> rendering;
    private final BiConsumer<CallRun, CallOutcome> whenOver;
    private final CompletableFuture<Spoken> message = new CompletableFuture<>();
    private final List<Dialling> diallings = new ArrayList<>();
    private @Nullable Attempt current;
    private boolean over;
    private boolean stopping;

    CallRun(LineTools tools, Dialled dialled, List<SipTrunk> trunks, Supplier<CompletableFuture<Spoken>> rendering,
            BiConsumer<CallRun, CallOutcome> whenOver) {
        this.tools = tools;
        this.dialled = dialled;
        this.trunks = trunks;
        this.rendering = rendering;
        this.whenOver = whenOver;
    }

    /** The INVITE first, then the words. */
    void start() {
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

    /** The central is stopping: hangs up and ends with what has been reached. */
    void stop() {
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
                finish(talked.readings() > 0
                        ? new CallOutcome.Delivered(talked.talked(), diallings)
                        : new CallOutcome.CutShort(talked.talked(), diallings));
            }
        }
    }

    private void finish(CallOutcome outcome) {
        if (!over) {
            over = true;
            whenOver.accept(this, outcome);
        }
    }
}
