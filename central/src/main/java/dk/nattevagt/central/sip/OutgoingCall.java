package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
 * One outgoing call on one trunk, on the line's thread. What is said in it is its owner's business.
 *
 * <pre>
 * PLACING --INVITE sent--> CALLING --1xx--> RINGING --200--> ANSWERED --BYE of either side--> OVER
 *    |                        |                |                |
 *    +---- no address --------+-- silence -----+-- ring time ---+-- a step fails -----------> OVER
 * </pre>
 *
 * OVER is reported once, but the call stays for a while to be polite: a provisional response after we gave up is
 * cancelled, a 200 that crossed our CANCEL is acknowledged and hung up (RFC 3261 §9.1, §15).
 */
final class OutgoingCall implements SipLeg {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingCall.class);
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
    private final Dialled dialled;
    private final CallOwner owner;
    private State state = State.PLACING;
    private int silences;
    private String offer = "";
    private @Nullable Leg leg;
    private @Nullable Dialog dialog;
    private @Nullable Reoffer reoffer;
    private boolean byeRepeated;

    OutgoingCall(LineTools tools, SipTrunk trunk, Dialled dialled, CallOwner owner) {
        this.tools = tools;
        this.trunk = trunk;
        this.dialled = dialled;
        this.owner = owner;
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
    }

    private void place(InetAddress address) throws IOException, SipException, ParseException {
        if (state != State.PLACING) {
            return;
        }
        leg = Leg.open(tools, trunk, address, dialled);
        offer = owner.offer(leg.localAddress());
        tools.transport().attach(leg.callId(), this);
        state = State.CALLING;
        leg.invite(offer);
        giveUpOnSilence();
    }

    /** Timer B would take 32 s to see that a trunk is dead; a fire does not wait that long. */
    private void giveUpOnSilence() {
        int mine = ++silences;
        tools.after(tools.timing().firstResponse(), () -> {
            if (mine == silences && (state == State.PLACING || state == State.CALLING)) {
                end(Result.FAILED, "no response", 0);
            }
        });
    }

    private void rangLongEnough() throws SipException {
        if (state == State.RINGING && leg != null) {
            leg.cancel();
        }
        if (state != State.ANSWERED) {
            end(Result.NO_ANSWER, "no answer within the ring time", 0);
        }
    }

    @Override
    public void onResponse(ResponseEvent event) {
        Response response = event.getResponse();
        CSeqHeader sequence = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        safely(() -> {
            switch (sequence.getMethod()) {
                case Request.INVITE -> {
                    if (reoffer != null && reoffer.isAnsweredBy(sequence.getSeqNumber())) {
                        reoffer.onResponse(event);
                    } else {
                        onInviteResponse(event);
                    }
                }
                case Request.BYE -> {
                    if (dialog != null && Authorizer.isChallenge(response)) {
                        byeRefused(response);
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
        } else if (state == State.OVER && dialog == null) {
            current.cancel();
        }
    }

    private void onAnswer(Leg current, ResponseEvent event)
            throws SipException, ParseException, InvalidArgumentException {
        current.acknowledge(event);
        Dialog answered = event.getDialog();
        if (state == State.CALLING || state == State.RINGING) {
            state = State.ANSWERED;
            dialog = answered;
            owner.answered(event.getResponse().getRawContent());
        } else if (dialog == null || !dialog.getDialogId().equals(answered.getDialogId())) {
            // Too late. A repetition of the first answer needs its ACK only.
            current.bye(answered);
        }
    }

    private void onRefusal(Leg current, Response response) throws SipException, ParseException {
        if (Authorizer.isChallenge(response) && current.learn(response)) {
            state = State.CALLING;
            giveUpOnSilence();
            current.invite(offer);
            return;
        }
        int status = response.getStatusCode();
        boolean busy = status == Response.BUSY_HERE || status == Response.BUSY_EVERYWHERE;
        end(busy ? Result.BUSY : Result.FAILED, "SIP " + status, status);
    }

    /** Some trunks ask for credentials at the end as well; they get them once. */
    private void byeRefused(Response response) throws SipException, ParseException {
        if (!byeRepeated && leg != null && dialog != null && leg.learn(response)) {
            byeRepeated = true;
            leg.bye(dialog);
        }
    }

    @Override
    public void onRequest(RequestEvent event) {
        safely(() -> {
            Leg current = leg;
            if (current == null) {
                return;
            }
            String method = event.getRequest().getMethod();
            if (method.equals(Request.INVITE) || method.equals(Request.UPDATE)) {
                onOffer(event);
                return;
            }
            current.respond(event);
            if (state == State.ANSWERED && method.equals(Request.BYE)) {
                end(Result.ANSWERED, "SIP 200, the other side hung up", 0);
            } else if (state == State.ANSWERED && method.equals(Request.INFO)) {
                owner.informed(event.getRequest());
            }
        });
    }

    private void onOffer(RequestEvent event) throws ParseException {
        if (state == State.ANSWERED) {
            Optional<RequestEvent> held = tools.transport().hold(event);
            if (held.isPresent()) {
                owner.offered(held.get());
            }
        } else {
            tools.transport().answer(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        }
    }

    /** Answers the other side's offer of another session with this description of ours. */
    void agree(RequestEvent event, String sdp) throws ParseException {
        if (leg != null) {
            leg.agree(event, sdp);
        }
    }

    /**
     * Offers the other side of an answered call another session, one offer at a time.
     *
     * @return its answer; null when it refuses or the call ends; completes on the line's thread
     */
    CompletableFuture<byte @Nullable []> reoffer(String sdp) {
        boolean offering = reoffer != null && !reoffer.answer().isDone();
        if (state != State.ANSWERED || leg == null || dialog == null || offering) {
            return CompletableFuture.completedFuture(null);
        }
        Reoffer next = new Reoffer(tools, leg, dialog, sdp);
        reoffer = next;
        safely(next::send);
        return next.answer();
    }

    @Override
    public void onTimeout() {
        if (state == State.CALLING) {
            end(Result.FAILED, "no response", 0);
        } else if (reoffer != null) {
            reoffer.giveUp();
        }
    }

    /** Ends the call in whatever way fits where it stands. */
    void hangUp(String why) {
        safely(() -> {
            if (state == State.RINGING && leg != null) {
                leg.cancel();
            } else if (state == State.ANSWERED && leg != null && dialog != null) {
                leg.bye(dialog);
            }
            end(resultNow(), why, 0);
        });
    }

    private Result resultNow() {
        return dialog == null ? Result.FAILED : Result.ANSWERED;
    }

    private void end(Result result, String detail, int status) {
        if (state == State.OVER) {
            return;
        }
        state = State.OVER;
        if (reoffer != null) {
            reoffer.giveUp();
        }
        if (leg != null) {
            tools.after(POLITE, leg::forget);
        }
        owner.ended(new CallEnd(result, detail, status));
    }

    /** A step that fails ends the call, never the line: the next trunk may be better. */
    private void safely(Step step) {
        try {
            step.run();
        } catch (SipException | ParseException | InvalidArgumentException | IOException | RuntimeException failed) {
            LOG.atWarn().setCause(failed).addKeyValue("state", state).log("a step of a call failed");
            end(resultNow(), "the call could not be carried on", 0);
        }
    }
}
