package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls somebody over one trunk after the other. A person: the next where a trunk fails, none after the person was busy, did not
 * answer or is not there. 112: the next until one answers. To its owner all of it is one call. On the line's thread.
 */
final class Calling implements CallOwner {

    /** What the far end itself has said, not the way to it: it would say the same over the next trunk. */
    private static final Set<Integer> FINAL = Set.of(Response.NOT_FOUND, Response.GONE,
            Response.TEMPORARILY_UNAVAILABLE, Response.ADDRESS_INCOMPLETE, Response.DECLINE,
            Response.DOES_NOT_EXIST_ANYWHERE);

    private final LineTools tools;
    private final List<SipTrunk> trunks;
    private final Dialled dialled;
    private final CallOwner owner;
    private final List<Dialling> over = new ArrayList<>();
    private boolean answered;
    private boolean givenUp;
    private OutgoingCall current;

    Calling(LineTools tools, List<SipTrunk> trunks, Dialled dialled, CallOwner owner) {
        this.tools = tools;
        this.trunks = trunks;
        this.dialled = dialled;
        this.owner = owner;
        this.current = new OutgoingCall(tools, trunks.getFirst(), dialled, this);
    }

    void start() {
        current.start();
    }

    OutgoingCall current() {
        return current;
    }

    void hangUp(String why) {
        givenUp = true;
        current.hangUp(why);
    }

    /** What became of it on each trunk so far, in order. */
    List<Dialling> diallings() {
        List<Dialling> all = new ArrayList<>(over);
        if (answered) {
            all.add(new Dialling(over.size() + 1, Result.ANSWERED, "SIP 200"));
        }
        return all;
    }

    @Override
    public String offer(String localAddress) throws IOException {
        return owner.offer(localAddress);
    }

    @Override
    public void answered(byte @Nullable [] description) {
        answered = true;
        owner.answered(description);
    }

    @Override
    public void offered(RequestEvent event) throws ParseException {
        owner.offered(event);
    }

    @Override
    public void informed(Request info) {
        owner.informed(info);
    }

    @Override
    public void ended(CallEnd end) {
        answered = false;
        over.add(new Dialling(over.size() + 1, end.result(), end.detail()));
        if (!givenUp && goesOn(end) && over.size() < trunks.size()) {
            current = new OutgoingCall(tools, trunks.get(over.size()), dialled, this);
            current.start();
        } else {
            owner.ended(end);
        }
    }

    private boolean goesOn(CallEnd end) {
        return dialled.isEmergency()
                ? !end.answered()
                : end.result() == Result.FAILED && !FINAL.contains(end.status());
    }
}
