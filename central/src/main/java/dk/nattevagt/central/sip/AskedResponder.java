package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sip.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * One of the responders who are asked to speak to 112. On the line's thread.
 *
 * <pre>
 * RINGING --answered--> ASKED --1--> PRESSED --it is theirs--> JOINED
 *    ^  |                 ^ |           |                        |
 *    +--+ busy            +-+ 2, other  +--another has it--> TOLD +--> OVER
 * </pre>
 *
 * <p>A voicemail hears the question as patiently as a person, and never presses 1.
 */
final class AskedResponder implements TalkingCall.Talker {

    /** Their phone may be ringing with the alarm itself: as soon as it is free they are asked. */
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    private enum Stage {
        RINGING, ASKED, PRESSED, JOINED, TOLD, OVER
    }

    private final LineTools tools;
    private final Phrases phrases;
    private final List<SipTrunk> trunks;
    private final AssistedOrder.Asked who;
    private final AssistedRun run;
    private Stage stage = Stage.RINGING;
    private TalkingCall call;
    private @Nullable Joining joining;
    private @Nullable CallEnd end;

    AskedResponder(LineTools tools, Phrases phrases, List<SipTrunk> trunks, AssistedOrder.Asked who, AssistedRun run) {
        this.tools = tools;
        this.phrases = phrases;
        this.trunks = trunks;
        this.who = who;
        this.run = run;
        this.call = newCall();
    }

    private TalkingCall newCall() {
        return new TalkingCall(tools, trunks, Dialled.urgent(who.number().digits()), this);
    }

    void start() {
        call.start();
    }

    AssistedOrder.Asked who() {
        return who;
    }

    /** Rings, hears the question, or waits to be asked again. */
    boolean isStillAsked() {
        return stage == Stage.RINGING || stage == Stage.ASKED || stage == Stage.PRESSED;
    }

    /** On the phone with a pressed key. */
    boolean hasPressed() {
        return stage == Stage.PRESSED;
    }

    @Override
    public void answered() {
        stage = Stage.ASKED;
        ask(Phrases.silence(tools.timing().leadIn()));
    }

    /** Until they press a key, hang up, or are told that it is over. */
    private void ask(CompletableFuture<Spoken> before) {
        call.say(List.of(before, run.question(), Phrases.silence(tools.timing().pause())), () -> {
            if (stage == Stage.ASKED) {
                ask(Phrases.silence(tools.timing().pause()));
            }
        });
    }

    @Override
    public void pressed(char key) {
        if (joining != null) {
            if (key == '2') {
                var _ = joining.readOut(run.words());
            }
        } else if (stage == Stage.ASKED) {
            switch (key) {
                case '1' -> {
                    stage = Stage.PRESSED;
                    call.hush();
                    run.pressed(this);
                }
                case '2' -> ask(run.words());
                default -> ask(Phrases.silence(tools.timing().pause()));
            }
        }
    }

    /** What they pressed could not be written down. */
    void askAgain() {
        if (stage == Stage.PRESSED) {
            stage = Stage.ASKED;
            ask(phrases.of(Phrases.NOT_NOW));
        }
    }

    /** They have it: 112 is dialled for them. */
    void join(ThirdPartyCall.Party emergency, Joining.Lengths lengths, Joining.Watcher watcher) {
        stage = Stage.JOINED;
        joining = new Joining(tools, phrases,
                new Joining.Words(Phrases.CONNECTING_112, Phrases.NO_ANSWER_112, Phrases.PARTED_112), lengths, call,
                emergency, watcher);
        joining.begin();
    }

    CompletableFuture<Boolean> readOut() {
        return joining == null ? CompletableFuture.completedFuture(false) : joining.readOut(run.words());
    }

    List<Dialling> diallings() {
        return joining == null ? List.of() : joining.diallings();
    }

    /** It is not theirs: whoever is on the phone hears why. */
    void withdraw(CompletableFuture<Spoken> why) {
        switch (stage) {
            case RINGING -> {
                stage = Stage.OVER;
                call.hangUp("another has it, or nobody any more");
            }
            case ASKED, PRESSED -> {
                stage = Stage.TOLD;
                call.say(List.of(why, Phrases.silence(tools.timing().pause())), () -> call.hangUp("told"));
            }
            case JOINED, TOLD, OVER -> {
            }
        }
    }

    void stop() {
        if (joining == null) {
            call.hangUp("the central stopped");
        } else {
            joining.stop();
        }
    }

    @Override
    public boolean offered(RequestEvent event) throws ParseException {
        return joining != null && joining.offered(event);
    }

    @Override
    public void ended(CallEnd how) {
        end = how;
        if (joining != null) {
            joining.firstEnded();
        } else if (stage == Stage.RINGING && how.result() == Dialling.Result.BUSY && run.isOpen()) {
            tools.after(BUSY_PAUSE, this::ringAgain);
        } else {
            stage = Stage.OVER;
            run.left();
        }
    }

    private void ringAgain() {
        if (stage == Stage.RINGING && run.isOpen()) {
            call = newCall();
            call.start();
        }
    }

    /** For the journal: what became of asking. */
    Dialling asked() {
        CallEnd how = end;
        if (how == null) {
            return stage == Stage.RINGING
                    ? new Dialling(1, Dialling.Result.NO_ANSWER, "a responder, not answered in time")
                    : new Dialling(1, Dialling.Result.ANSWERED, "a responder, pressed nothing");
        }
        return new Dialling(1, how.result(), "a responder, " + how.detail());
    }
}
