package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sip.RequestEvent;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Brings somebody who has answered our call together with somebody else, who is called now: the second half of RFC 3725 §4.2,
 * flow II. On the line's thread.
 *
 * <pre>
 * CALLING --200--> JOINING --both have each other's session--> TALKING --> OVER
 *    |                |                                        |    ^
 *    |                +--refused, or gone--> TELLING <--at once+    +--joined again--+
 *    +--no answer--------------------------> TELLING           +--> READING --------+
 * </pre>
 */
final class Joining implements SecondParty.Meeting {

    private enum Stage {
        CALLING, JOINING, TALKING, READING, TELLING, OVER
    }

    /** What the first person hears from us. */
    record Words(String calling, String notReached, String notConnected) {}

    /**
     * What counts as a talk.
     *
     * @param shortest a second side that hangs up before has not been talked to
     * @param longest then both are hung up
     */
    record Lengths(Duration shortest, Duration longest) {}

    /** Who is told how it goes on. */
    interface Watcher {
        /** They hear each other. */
        void talking();

        /**
         * It is over; said once.
         *
         * @param talked how long they talked; null when they did not
         */
        void over(@Nullable Duration talked);
    }

    private final LineTools tools;
    private final Phrases phrases;
    private final Words words;
    private final Lengths lengths;
    private final Watcher watcher;
    private final TalkingCall first;
    private final SecondParty second;
    private Stage stage = Stage.CALLING;
    private boolean parted;
    private long talkingSince;
    private @Nullable ReadOut reading;

    Joining(LineTools tools, Phrases phrases, Words words, Lengths lengths, TalkingCall first,
            ThirdPartyCall.Party second, Watcher watcher) {
        this.tools = tools;
        this.phrases = phrases;
        this.words = words;
        this.lengths = lengths;
        this.watcher = watcher;
        this.first = first;
        this.second = new SecondParty(tools.ringingFor(second.ring()), second.trunks(), second.dialled(), this);
    }

    /** The INVITE to the second side before it returns; the first has answered. */
    void begin() {
        first.takeItsTime();
        second.start(first.answer());
        say(phrases.of(words.calling()), this::soundRinging);
    }

    private void soundRinging() {
        if (stage == Stage.CALLING) {
            first.say(List.of(CompletableFuture.completedFuture(Tones.ringing(Duration.ofSeconds(1))),
                    Phrases.silence(Duration.ofSeconds(4))), this::soundRinging);
        }
    }

    /** Words are a courtesy here: without them the call goes on. */
    private void say(CompletableFuture<Spoken> sentence, Runnable whenSaid) {
        CompletableFuture<Spoken> sound = sentence.exceptionally(mute -> Spoken.silence(tools.timing().pause()));
        first.say(List.of(Phrases.silence(tools.timing().leadIn()), sound), whenSaid);
    }

    /** What became of the second side on each trunk. */
    List<Dialling> diallings() {
        return second.diallings();
    }

    /**
     * Reads something out: to the first person while the second is called, to both while they talk.
     *
     * @return whether everybody there is hears it
     */
    CompletableFuture<Boolean> readOut(CompletableFuture<Spoken> sound) {
        return switch (stage) {
            case CALLING -> {
                say(sound, this::soundRinging);
                yield CompletableFuture.completedFuture(true);
            }
            case TALKING -> {
                stage = Stage.READING;
                reading = new ReadOut(tools, first, second, sound, this::read);
                yield reading.begin();
            }
            case JOINING, READING, TELLING, OVER -> CompletableFuture.completedFuture(false);
        };
    }

    private void read(boolean joinedAgain) {
        if (stage != Stage.READING) {
            return;
        }
        if (joinedAgain) {
            stage = Stage.TALKING;
        } else {
            finish("could not be joined again");
        }
    }

    @Override
    public void secondAnswered(byte @Nullable [] session) {
        if (stage != Stage.CALLING) {
            second.hangUp("nobody is left to talk to");
            return;
        }
        stage = Stage.JOINING;
        first.hush();
        if (session == null || Sdp.read(session).host() == null) {
            tell(words.notConnected());
            return;
        }
        var _ = first.connect(session).thenAccept(answer -> joined(session, answer));
    }

    private void joined(byte[] secondSession, byte @Nullable [] answer) {
        if (stage != Stage.JOINING) {
            return;
        }
        if (answer == null) {
            tell(words.notConnected());
            return;
        }
        if (parted) {
            takeBackAndTell();
            return;
        }
        stage = Stage.TALKING;
        talkingSince = System.nanoTime();
        first.fallSilent();
        second.joined(secondSession, answer);
        tools.after(lengths.longest(), () -> finish("ended after the longest time allowed"));
        watcher.talking();
    }

    /** The first person hears somebody who has gone, or nobody: only our own sound tells them. */
    private void takeBackAndTell() {
        stage = Stage.TELLING;
        var _ = first.takeBack().thenAccept(hears -> {
            if (hears) {
                tell(words.notConnected());
            } else {
                finish("could not be told");
            }
        });
    }

    private void tell(String sentence) {
        stage = Stage.TELLING;
        second.hangUp("could not be connected");
        say(phrases.of(sentence), () -> finish("told"));
    }

    @Override
    public void secondEnded() {
        switch (stage) {
            case CALLING -> tell(words.notReached());
            case JOINING -> parted = true;
            case TALKING -> {
                if (talked() == null) {
                    takeBackAndTell();
                } else {
                    finish("the other person hung up");
                }
            }
            case READING -> finish("the other person hung up");
            case TELLING, OVER -> {
            }
        }
    }

    /** The first person has hung up. */
    void firstEnded() {
        finish("the other person hung up");
    }

    /** The program stops: those who talk talk on, and hang up themselves. */
    void stop() {
        if (stage == Stage.TALKING) {
            over(talked());
        } else {
            finish("the central stopped");
        }
    }

    private @Nullable Duration talked() {
        if (stage != Stage.TALKING && stage != Stage.READING) {
            return null;
        }
        Duration length = Duration.ofNanos(System.nanoTime() - talkingSince);
        return length.compareTo(lengths.shortest()) < 0 ? null : length;
    }

    private void finish(String why) {
        if (stage == Stage.OVER) {
            return;
        }
        Duration talked = talked();
        stage = Stage.OVER;
        first.hangUp(why);
        second.hangUp(why);
        over(talked);
    }

    private void over(@Nullable Duration talked) {
        stage = Stage.OVER;
        if (reading != null) {
            reading.stop();
        }
        watcher.over(talked);
    }

    /** While they talk, what one side changes is the other side's to answer; while we connect them, it is not the time. */
    boolean offered(RequestEvent event) throws ParseException {
        switch (stage) {
            case TALKING -> second.carry(event, first);
            case JOINING, READING -> tools.transport().answer(event, Response.REQUEST_PENDING);
            case CALLING, TELLING, OVER -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void secondOffers(RequestEvent event) throws ParseException {
        if (stage == Stage.TALKING) {
            second.carryFromSecond(event, first);
        } else {
            tools.transport().answer(event, Response.REQUEST_PENDING);
        }
    }
}
