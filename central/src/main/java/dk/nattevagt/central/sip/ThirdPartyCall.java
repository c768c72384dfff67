package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.CallBackLine.Outcome;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javax.sip.RequestEvent;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Two people connected by a third party: third-party call control (RFC 3725 §4.2, flow II). On the line's thread.
 *
 * <pre>
 *  first person          we                second person
 *     |<--INVITE, our sound--|                   |
 *     |--200, session 1----->|                   |    "Et øjeblik …", ringing tone
 *     |<--ACK----------------|--INVITE, session 1->|
 *     |                      |<-200, session 2---|
 *     |                      |--ACK------------->|
 *     |<--INVITE, session 2--|                   |
 *     |--200---------------->|                   |
 *     |<=================sound, not through us=========>|
 * </pre>
 *
 * <p>Why this flow: the first person can be spoken to, before and when the second does not answer; nobody waits unacknowledged
 * while a telephone rings (flow I), and no INVITE goes out without an offer (flows III and IV), which not every trunk takes.
 * Its weakness, that the first side might answer with another session than before, hardly meets one codec, and is met with one
 * more offer to the second. Why the sound does not come through us: two people who talk must not fall silent because this
 * program stops.
 */
final class ThirdPartyCall implements TalkingCall.Talker {

    private enum Stage {
        RINGING_FIRST, RINGING_SECOND, JOINING, TALKING, TELLING, OVER
    }

    /** Who is called, over which lines. The first hears us; the second is called only when the first has answered. */
    record Party(List<SipTrunk> trunks, Dialled dialled, Duration ring) {}

    private final LineTools tools;
    private final Phrases phrases;
    private final Duration longestTalk;
    private final BiConsumer<ThirdPartyCall, Outcome> whenOver;
    private final TalkingCall first;
    private final SecondParty second;
    private Stage stage = Stage.RINGING_FIRST;
    private long talkingSince;

    ThirdPartyCall(LineTools tools, Phrases phrases, Party first, Party second, Duration longestTalk,
            BiConsumer<ThirdPartyCall, Outcome> whenOver) {
        this.tools = tools;
        this.phrases = phrases;
        this.longestTalk = longestTalk;
        this.whenOver = whenOver;
        this.first = new TalkingCall(tools.ringingFor(first.ring()), first.trunks(), first.dialled(), this);
        this.second = new SecondParty(tools.ringingFor(second.ring()), second.trunks(), second.dialled(), this);
    }

    void start() {
        first.start();
    }

    /** The program stops: those who talk talk on, and hang up themselves. */
    void stop() {
        if (stage == Stage.TALKING) {
            finish(talked());
        } else {
            first.hangUp("the central stopped");
        }
    }

    @Override
    public void answered() {
        stage = Stage.RINGING_SECOND;
        second.start(first.answer());
        say(Phrases.CITIZEN_IS_CALLED, this::soundRinging);
    }

    private void soundRinging() {
        if (stage == Stage.RINGING_SECOND) {
            first.say(List.of(CompletableFuture.completedFuture(Tones.ringing(Duration.ofSeconds(1))),
                    Phrases.silence(Duration.ofSeconds(4))), this::soundRinging);
        }
    }

    /** Words are a courtesy here: without them the call goes on. */
    private void say(String sentence, Runnable whenSaid) {
        CompletableFuture<Spoken> words = phrases.of(sentence)
                .exceptionally(mute -> Spoken.silence(tools.timing().pause()));
        first.say(List.of(Phrases.silence(tools.timing().leadIn()), words), whenSaid);
    }

    void secondAnswered(byte @Nullable [] session) {
        if (stage != Stage.RINGING_SECOND) {
            second.hangUp("nobody is left to talk to");
            return;
        }
        stage = Stage.JOINING;
        first.hush();
        if (session == null || Sdp.read(session).host() == null) {
            notConnected();
            return;
        }
        var _ = first.connect(session).thenAccept(answer -> joined(session, answer));
    }

    private void joined(byte[] secondSession, byte @Nullable [] answer) {
        if (stage != Stage.JOINING) {
            return;
        }
        if (answer == null) {
            notConnected();
            return;
        }
        stage = Stage.TALKING;
        talkingSince = System.nanoTime();
        first.fallSilent();
        second.joined(secondSession, answer);
        tools.after(longestTalk, () -> {
            if (stage == Stage.TALKING) {
                hangUpBoth("ended after the longest time allowed");
            }
        });
    }

    private void notConnected() {
        tell(Phrases.NOT_CONNECTED);
        second.hangUp("could not be connected");
    }

    private void tell(String sentence) {
        stage = Stage.TELLING;
        say(sentence, () -> first.hangUp("told"));
    }

    void secondEnded() {
        switch (stage) {
            case RINGING_SECOND -> tell(Phrases.CITIZEN_NOT_REACHED);
            case JOINING -> tell(Phrases.NOT_CONNECTED);
            case TALKING -> hangUpBoth("the other person hung up");
            case RINGING_FIRST, TELLING, OVER -> {
            }
        }
    }

    @Override
    public void ended(CallEnd end) {
        Outcome became = switch (stage) {
            case RINGING_FIRST -> new Outcome.ResponderNotReached();
            case RINGING_SECOND, JOINING, TELLING, OVER -> new Outcome.CitizenNotReached();
            case TALKING -> talked();
        };
        finish(became);
        second.hangUp("the other person hung up");
    }

    private void hangUpBoth(String why) {
        finish(talked());
        first.hangUp(why);
        second.hangUp(why);
    }

    private Outcome talked() {
        return new Outcome.Talked(Duration.ofNanos(System.nanoTime() - talkingSince));
    }

    private void finish(Outcome outcome) {
        if (stage != Stage.OVER) {
            stage = Stage.OVER;
            whenOver.accept(this, outcome);
        }
    }

    /** A key means nothing here. */
    @Override
    public void pressed(char key) {}

    /** While they talk, what one side changes is the other side's to answer; while we connect them, it is not the time. */
    @Override
    public boolean offered(RequestEvent event) throws ParseException {
        switch (stage) {
            case TALKING -> second.carry(event, first);
            case JOINING -> tools.transport().answer(event, Response.REQUEST_PENDING);
            case RINGING_FIRST, RINGING_SECOND, TELLING, OVER -> {
                return false;
            }
        }
        return true;
    }

    void secondOffers(RequestEvent event) throws ParseException {
        if (stage == Stage.TALKING) {
            second.carryFromSecond(event, first);
        } else {
            tools.transport().answer(event, Response.REQUEST_PENDING);
        }
    }
}
