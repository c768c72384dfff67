package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling.Result;
import java.text.ParseException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sip.Dialog;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** An answered call, from the 200 to the BYE of either side. On the line's thread. */
final class Conversation {

    private final Leg leg;
    private final Dialog dialog;
    private final long answeredAt = System.nanoTime();
    private Sdp target;
    private @Nullable RtpTalk talk;
    private boolean byeRepeated;

    Conversation(Leg leg, Dialog dialog, Sdp target) {
        this.leg = leg;
        this.dialog = dialog;
        this.target = target;
    }

    boolean is(Dialog other) {
        return dialog.getDialogId().equals(other.getDialogId());
    }

    void speak(Script script, Consumer<RtpTalk.End> whenOver) {
        if (talk == null) {
            talk = new RtpTalk(leg.soundSocket(), target, script);
            talk.start(whenOver);
        }
    }

    /** The other side listens elsewhere from now on, or not at all while we are on hold. */
    void aim(Sdp newTarget) {
        target = newTarget;
        if (talk != null) {
            talk.aim(newTarget);
        }
    }

    void hangUp() throws SipException, ParseException {
        leg.bye(dialog);
    }

    /** Some trunks ask for credentials at the end as well; they get them once. */
    void byeRefused(Response response) throws SipException, ParseException {
        if (!byeRepeated && leg.learn(response)) {
            byeRepeated = true;
            leg.bye(dialog);
        }
    }

    /** What this conversation comes to when it ends now. Sound that nobody received was not a conversation. */
    AttemptEnd endNow(String why) {
        int readings = talk == null ? 0 : talk.readings();
        if (readings == 0 && talk != null && talk.isRefused()) {
            return new AttemptEnd.NotHeard(Result.FAILED, why);
        }
        return new AttemptEnd.Talked(Duration.ofNanos(System.nanoTime() - answeredAt), readings, why);
    }

    void silence() {
        if (talk != null) {
            talk.stop();
        }
    }
}
