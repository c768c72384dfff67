package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try on one trunk, on the line's thread.
 *
 * <pre>
 * PLACING --INVITE sent--> CALLING --1xx--> RINGING --200--> ANSWERED --said twice, BYE of either side--> OVER
 *    |                        |                |                |
 *    +---- no address --------+-- silence -----+-- ring time ---+-- sound refused -----------------------> OVER
 * </pre>
 *
 * OVER is reported once, but the attempt stays for a while to be polite: a provisional response after we gave up is
 * cancelled, a 200 that crossed our CANCEL is acknowledged and hung up (RFC 3261 §9.1, §15).
 */
final class Attempt implements SipLeg {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    /** RFC 3261's 64*T1 and some: by then every retransmission has ended. */
    private static final Duration POLITE = Duration.ofSeconds(40);

    private enum State {
        PLACING, CALLING, RINGING, ANSWERED, OVER
    }

    private interface Step {
        void run() throws SipException, ParseException, InvalidArgumentException, IOException;
    }

    private final LineTools tools;
    private final SipTrunk trunk;
    private final CompletableFuture<Spoken> message;
    private final Consumer<AttemptEnd> whenOver;
    private State state = State.PLACING;
    private int silences;
    private @Nullable Leg leg;
    private @Nullable Conversation conversation;

    Attempt(LineTools tools, SipTrunk trunk, CompletableFuture<Spoken> message, Consumer<AttemptEnd> whenOver) {
        this.tools = tools;
        this.trunk = trunk;
        this.message = message;
        this.whenOver = whenOver;
    }

    /** Sends the INVITE before it returns, when the trunk's address is known. */
    void start() {
        giveUpOnSilence();
        tools.after(tools.timing().ring(), () -> safely(this::rangLongEnough));
        CompletableFuture<InetAddress> address = tools.addresses().of(trunk);
        if (address.isDone()) {
            safely(() -> place(address.join()));
        } else {
            var _ = address.whenComplete((found, failed) -> tools.execute(() -> safely(
                    () -> place(address.join()))));
        }
        var _ = message.whenComplete((spoken, failed) -> {
            if (failed != null) {
                tools.execute(() -> hangUp("no speech, nothing was said"));
            }
        });
    }

    private void place(InetAddress address) throws IOException, SipException, ParseException {
        if (state != State.PLACING) {
            return;
        }
        leg = Leg.open(tools, trunk, address);
        tools.transport().attach(leg.callId(), this);
        state = State.CALLING;
        leg.invite();
        giveUpOnSilence();
    }

    /** Timer B would take 32 s to see that a trunk is dead; a fire does not wait that long. */
    private void giveUpOnSilence() {
        int mine = ++silences;
        tools.after(tools.timing().firstResponse(), () -> {
            if (mine == silences && (state == State.PLACING || state == State.CALLING)) {
                end(new AttemptEnd.NotHeard(Result.FAILED, "no response"));
            }
        });
    }

    private void rangLongEnough() throws SipException {
        if (state == State.RINGING && leg != null) {
            leg.cancel();
        }
        if (state != State.ANSWERED) {
            end(new AttemptEnd.NotHeard(Result.NO_ANSWER, "no answer within the ring time"));
        }
    }

    @Override
    public void onResponse(ResponseEvent event) {
        Response response = event.getResponse();
        safely(() -> {
            switch (((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod()) {
                case Request.INVITE -> onInviteResponse(event);
                case Request.BYE -> {
                    if (conversation != null && Authorizer.isChallenge(response)) {
                        conversation.byeRefused(response);
                    }
                }
                default -> {
                }
            }
        });
    }

    private void onInviteResponse(ResponseEvent event) throws SipException, ParseException, InvalidArgumentException {
        int status = event.getResponse().getStatusCode();
        if (leg == null) {
            return;
        }
        if (status < 200) {
            onProvisional(leg);
        } else if (status < 300) {
            onAnswer(leg, event);
        } else if (state == State.CALLING || state == State.RINGING) {
            onRefusal(leg, event.getResponse());
        }
    }

    private void onProvisional(Leg current) throws SipException {
        if (state == State.CALLING) {
            state = State.RINGING;
        } else if (state == State.OVER && conversation == null) {
            current.cancel();
        }
    }

    private void onAnswer(Leg current, ResponseEvent event)
            throws SipException, ParseException, InvalidArgumentException {
        current.acknowledge(event);
        Dialog dialog = event.getDialog();
        if (state == State.CALLING || state == State.RINGING) {
            state = State.ANSWERED;
            conversation = new Conversation(tools, current, dialog, Sdp.read(event.getResponse().getRawContent()));
            conversation.begin(message, this::hangUp);
        } else if (conversation == null || !conversation.is(dialog)) {
            // Too late. A repetition of the first answer needs its ACK only.
            current.bye(dialog);
        }
    }

    private void onRefusal(Leg current, Response response) throws SipException, ParseException {
        if (Authorizer.isChallenge(response) && current.learn(response)) {
            state = State.CALLING;
            giveUpOnSilence();
            current.invite();
            return;
        }
        int status = response.getStatusCode();
        boolean busy = status == Response.BUSY_HERE || status == Response.BUSY_EVERYWHERE;
        end(new AttemptEnd.NotHeard(busy ? Result.BUSY : Result.FAILED, "SIP " + status));
    }

    @Override
    public void onRequest(RequestEvent event) {
        safely(() -> {
            if (leg == null) {
                return;
            }
            leg.respond(event);
            byte[] offer = event.getRequest().getRawContent();
            if (conversation == null || state != State.ANSWERED) {
                return;
            }
            if (event.getRequest().getMethod().equals(Request.BYE)) {
                end(conversation.endNow("SIP 200, the other side hung up"));
            } else if (offer != null) {
                conversation.aim(Sdp.read(offer));
            }
        });
    }

    @Override
    public void onTimeout() {
        if (state == State.CALLING) {
            end(new AttemptEnd.NotHeard(Result.FAILED, "no response"));
        }
    }

    /** Ends the attempt in whatever way fits where it stands. */
    void hangUp(String why) {
        safely(() -> {
            if (state == State.RINGING && leg != null) {
                leg.cancel();
            } else if (state == State.ANSWERED && conversation != null) {
                conversation.hangUp();
            }
            end(endNow(why));
        });
    }

    private AttemptEnd endNow(String why) {
        return conversation == null ? new AttemptEnd.NotHeard(Result.FAILED, why) : conversation.endNow(why);
    }

    private void end(AttemptEnd how) {
        if (state == State.OVER) {
            return;
        }
        state = State.OVER;
        if (conversation != null) {
            conversation.silence();
        }
        if (leg != null) {
            leg.soundSocket().close();
            tools.after(POLITE, leg::forget);
        }
        whenOver.accept(how);
    }

    /** A step that fails ends the attempt, never the line: the next trunk may be better. */
    private void safely(Step step) {
        try {
            step.run();
        } catch (SipException | ParseException | InvalidArgumentException | IOException | RuntimeException failed) {
            LOG.atWarn().setCause(failed).addKeyValue("state", state).log("a step of an emergency call failed");
            end(endNow("the call could not be carried on"));
        }
    }
}
