package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sip.RequestEvent;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second side of a {@link Joining}: is offered the first one's session, and hears us only while something is read out to both.
 * On the line's thread.
 */
final class SecondParty implements CallOwner {

    private static final Logger LOG = LoggerFactory.getLogger(SecondParty.class);

    private final LineTools tools;
    private final Meeting meeting;
    private final Calling calling;
    private final PassedSession passed = new PassedSession(Tokens.number(), 0);
    private String localAddress = "";
    private byte[] firstSession = {};
    private byte[] ownSession = {};
    private boolean started;
    private @Nullable OwnVoice own;

    /** Whoever brings the two together. Called on the line's thread. */
    interface Meeting {
        /** Somebody has answered, with this session. */
        void secondAnswered(byte @Nullable [] session);

        /** The second side offers another session. */
        void secondOffers(RequestEvent event) throws ParseException;

        /** It is over; said once, and only after it was begun. */
        void secondEnded();
    }

    /** Our voice where the second side hears it. */
    private record OwnVoice(DatagramSocket socket, RtpVoice voice) {
        void end() {
            voice.stop();
            socket.close();
        }
    }

    SecondParty(LineTools tools, List<SipTrunk> trunks, Dialled dialled, Meeting meeting) {
        this.tools = tools;
        this.meeting = meeting;
        this.calling = new Calling(tools, trunks, dialled, this);
    }

    void start(byte @Nullable [] session) {
        started = true;
        firstSession = Objects.requireNonNull(session);
        calling.start();
    }

    void hangUp(String why) {
        if (started) {
            calling.hangUp(why);
        }
    }

    /** What became of it on each trunk so far. */
    List<Dialling> diallings() {
        return calling.diallings();
    }

    /** The session of this side. */
    byte[] session() {
        return ownSession;
    }

    /**
     * Offers this side our own voice instead of the first one's.
     *
     * @return whether it hears us; otherwise it is where it was
     */
    CompletableFuture<Boolean> takeToUs() {
        DatagramSocket socket;
        try {
            socket = LocalPorts.evenUdp(InetAddress.getByName(localAddress));
        } catch (IOException cannot) {
            return CompletableFuture.completedFuture(false);
        }
        String ours = Sdp.offer(localAddress, socket.getLocalPort(), 0);
        return calling.current().reoffer(passed.of(ours.getBytes(StandardCharsets.UTF_8), localAddress))
                .thenApply(answer -> {
                    Sdp target = Sdp.read(answer);
                    if (answer == null || target.host() == null) {
                        socket.close();
                        return false;
                    }
                    ownSession = answer;
                    own = new OwnVoice(socket, new RtpVoice(socket, target));
                    own.voice().start();
                    return true;
                });
    }

    /** Says this to this side alone, after {@link #takeToUs}. */
    void say(Spoken words, Runnable whenSaid) {
        if (own != null) {
            own.voice().say(List.of(words), () -> tools.execute(whenSaid));
        }
    }

    /**
     * Offers this side the first one's session again.
     *
     * @return whether it took it
     */
    CompletableFuture<Boolean> leadBack(byte[] firstNow) {
        firstSession = firstNow;
        return calling.current().reoffer(passed.of(firstNow, localAddress)).thenApply(answer -> {
            if (answer == null) {
                return false;
            }
            ownSession = answer;
            fallSilent();
            return true;
        });
    }

    private void fallSilent() {
        if (own != null) {
            own.end();
            own = null;
        }
    }

    /** They hear each other. The first side may have moved while it answered; the second is then told where to. */
    void joined(byte[] session, byte[] firstNow) {
        ownSession = session;
        boolean moved = !Sdp.read(firstNow).equals(Sdp.read(firstSession));
        firstSession = firstNow;
        if (moved) {
            var _ = calling.current().reoffer(passed.of(firstNow, localAddress));
        }
    }

    /** Carries the first side's new offer over, and the answer back. Without an offer in it, the first side gets ours. */
    void carry(RequestEvent event, TalkingCall first) throws ParseException {
        byte[] offer = event.getRequest().getRawContent();
        if (offer == null) {
            first.agree(event, ownSession);
            return;
        }
        var _ = calling.current().reoffer(passed.of(offer, localAddress)).thenAccept(answer -> {
            if (answer != null) {
                firstSession = offer;
                ownSession = answer;
            }
            settle(event, answer, session -> first.agree(event, session));
        });
    }

    /** The same the other way round. */
    void carryFromSecond(RequestEvent event, TalkingCall first) throws ParseException {
        byte[] offer = event.getRequest().getRawContent();
        if (offer == null) {
            agree(event, firstSession);
            return;
        }
        CompletableFuture<byte @Nullable []> answered = first.connect(offer);
        var _ = answered.thenAccept(answer -> {
            if (answer != null) {
                ownSession = offer;
                firstSession = answer;
            }
            settle(event, answer, session -> agree(event, session));
        });
    }

    private interface Agreeing {
        void to(byte[] session) throws ParseException;
    }

    private void settle(RequestEvent event, byte @Nullable [] answer, Agreeing agreeing) {
        try {
            if (answer == null) {
                tools.transport().answer(event, Response.NOT_ACCEPTABLE_HERE);
            } else {
                agreeing.to(answer);
            }
        } catch (ParseException strange) {
            LOG.atWarn().setCause(strange).log("an answer could not be carried over");
        }
    }

    private void agree(RequestEvent event, byte[] session) throws ParseException {
        calling.current().agree(event, passed.of(session, localAddress));
    }

    @Override
    public String offer(String local) {
        localAddress = local;
        return passed.of(firstSession, local);
    }

    @Override
    public void answered(byte @Nullable [] description) {
        meeting.secondAnswered(description);
    }

    @Override
    public void offered(RequestEvent event) throws ParseException {
        meeting.secondOffers(event);
    }

    @Override
    public void ended(CallEnd end) {
        fallSilent();
        meeting.secondEnded();
    }
}
