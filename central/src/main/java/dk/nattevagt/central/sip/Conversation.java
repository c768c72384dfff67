package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling.Result;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said to 112, from the answer until either side hangs up. On the line's thread. */
final class Conversation {

    private final LineTools tools;
    private final DatagramSocket soundSocket;
    private final long answeredAt = System.nanoTime();
    private final boolean deaf;
    private Sdp target;
    private @Nullable RtpTalk talk;
    private boolean over;

    Conversation(LineTools tools, DatagramSocket soundSocket, Sdp target) {
        this.tools = tools;
        this.soundSocket = soundSocket;
        this.target = target;
        this.deaf = target.host() == null;
    }

    /**
     * Speaks as soon as there is something to say.
     *
     * @param hangUp called, with the reason, when the conversation should end from our side
     */
    void begin(CompletableFuture<Spoken> message, Consumer<String> hangUp) {
        if (deaf) {
            hangUp.accept("answered without a place for our sound");
            return;
        }
        tools.after(tools.timing().longestTalk(), () -> hangUp.accept("ended after the longest time allowed"));
        var _ = message.thenAccept(spoken -> tools.execute(() -> speak(Script.twice(spoken, tools.timing()), hangUp)));
    }

    private void speak(Script script, Consumer<String> hangUp) {
        if (!over) {
            talk = new RtpTalk(soundSocket, target, script);
            talk.start(how -> tools.execute(() -> said(how, hangUp)));
        }
    }

    private static void said(RtpTalk.End how, Consumer<String> hangUp) {
        switch (how) {
            case SAID -> hangUp.accept("SIP 200, said twice");
            case REFUSED -> hangUp.accept("answered, but our sound is refused");
            case STOPPED -> {
            }
        }
    }

    /** The other side listens elsewhere from now on, or not at all while we are on hold. */
    void aim(Sdp newTarget) {
        target = newTarget;
        if (talk != null) {
            talk.aim(newTarget);
        }
    }

    /** What this conversation comes to when it ends now. Sound that nobody received was not a conversation. */
    AttemptEnd endNow(String why) {
        int readings = talk == null ? 0 : talk.readings();
        if (readings == 0 && (deaf || (talk != null && talk.isRefused()))) {
            return new AttemptEnd.NotHeard(Result.FAILED, why);
        }
        return new AttemptEnd.Talked(Duration.ofNanos(System.nanoTime() - answeredAt), readings, why);
    }

    void silence() {
        over = true;
        if (talk != null) {
            talk.stop();
        }
    }
}
