package dk.nattevagt.central.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sip.RequestEvent;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second person of a {@link ThirdPartyCall}: is offered the first one's session, and never hears us. On the line's thread. */
final class SecondParty implements CallOwner {

    private static final Logger LOG = LoggerFactory.getLogger(SecondParty.class);

    private final LineTools tools;
    private final ThirdPartyCall meeting;
    private final Calling calling;
    private final PassedSession passed = new PassedSession(Tokens.number(), 0);
    private String localAddress = "";
    private byte[] firstSession = {};
    private byte[] ownSession = {};
    private boolean started;

    SecondParty(LineTools tools, List<SipTrunk> trunks, Dialled dialled, ThirdPartyCall meeting) {
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
        meeting.secondEnded();
    }
}
