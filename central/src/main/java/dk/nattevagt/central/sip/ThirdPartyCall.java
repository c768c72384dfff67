package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.CallBackLine.Outcome;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sip.RequestEvent;
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
final class ThirdPartyCall implements TalkingCall.Talker, Joining.Watcher {

    private static final Joining.Words WORDS = new Joining.Words(Phrases.CITIZEN_IS_CALLED, Phrases.CITIZEN_NOT_REACHED,
            Phrases.NOT_CONNECTED);

    /** Who is called, over which lines. The first hears us; the second is called only when the first has answered. */
    record Party(List<SipTrunk> trunks, Dialled dialled, Duration ring) {}

    private final BiConsumer<ThirdPartyCall, Outcome> whenOver;
    private final TalkingCall first;
    private final Joining joining;
    private boolean answered;
    private boolean over;

    ThirdPartyCall(LineTools tools, Phrases phrases, Party first, Party second, Duration longestTalk,
            BiConsumer<ThirdPartyCall, Outcome> whenOver) {
        this.whenOver = whenOver;
        this.first = new TalkingCall(tools.ringingFor(first.ring()), first.trunks(), first.dialled(), this);
        this.joining = new Joining(tools, phrases, WORDS, new Joining.Lengths(Duration.ZERO, longestTalk), this.first,
                second, this);
    }

    void start() {
        first.start();
    }

    /** The program stops: those who talk talk on, and hang up themselves. */
    void stop() {
        if (answered) {
            joining.stop();
        } else {
            first.hangUp("the central stopped");
        }
    }

    @Override
    public void answered() {
        answered = true;
        joining.begin();
    }

    @Override
    public void ended(CallEnd end) {
        if (answered) {
            joining.firstEnded();
        } else {
            finish(new Outcome.ResponderNotReached());
        }
    }

    @Override
    public void talking() {}

    @Override
    public void over(@Nullable Duration talked) {
        finish(talked == null ? new Outcome.CitizenNotReached() : new Outcome.Talked(talked));
    }

    private void finish(Outcome outcome) {
        if (!over) {
            over = true;
            whenOver.accept(this, outcome);
        }
    }

    /** A key means nothing here. */
    @Override
    public void pressed(char key) {}

    @Override
    public boolean offered(RequestEvent event) throws ParseException {
        return answered && joining.offered(event);
    }
}
