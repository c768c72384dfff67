package dk.nattevagt.central.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Our offer of another session in an answered call (re-INVITE, RFC 3261 §14.1), until it is answered. On the line's thread. */
final class Reoffer {

    /** Both sides offered at once: the owner of the Call-ID, which we are, waits 2.1 to 4 s (RFC 3261 §14.1). */
    private static final Duration AFTER_GLARE = Duration.ofMillis(2_400);
    private static final int MOST_TRIES = 3;

    private final LineTools tools;
    private final Leg leg;
    private final Dialog dialog;
    private final String sdp;
    private final CompletableFuture<byte @Nullable []> answer = new CompletableFuture<>();
    private long sequence;
    private int tries;

    Reoffer(LineTools tools, Leg leg, Dialog dialog, String sdp) {
        this.tools = tools;
        this.leg = leg;
        this.dialog = dialog;
        this.sdp = sdp;
    }

    void send() throws SipException, ParseException {
        tries++;
        sequence = leg.reinvite(dialog, sdp);
    }

    boolean isAnsweredBy(long responseSequence) {
        return sequence == responseSequence;
    }

    /** The other side's session; null when it has none for us. */
    CompletableFuture<byte @Nullable []> answer() {
        return answer;
    }

    void giveUp() {
        answer.complete(null);
    }

    void onResponse(ResponseEvent event) throws SipException, ParseException, InvalidArgumentException {
        Response response = event.getResponse();
        int status = response.getStatusCode();
        if (status >= 200 && status < 300) {
            leg.acknowledge(event);
            answer.complete(response.getRawContent());
        } else if (status == Response.REQUEST_PENDING && tries < MOST_TRIES) {
            tools.after(AFTER_GLARE, this::again);
        } else if (Authorizer.isChallenge(response) && tries < MOST_TRIES && leg.learn(response)) {
            send();
        } else if (status >= 300) {
            giveUp();
        }
    }

    private void again() {
        if (answer.isDone()) {
            return;
        }
        try {
            send();
        } catch (SipException | ParseException cannot) {
            giveUp();
        }
    }
}
