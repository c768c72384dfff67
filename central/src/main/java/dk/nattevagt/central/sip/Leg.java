package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Our side of one dialogue with a trunk: the requests we send, in SIP's own words. Decides nothing. */
final class Leg {

    private final SipTransport transport;
    private final SipProvider provider;
    private final SipTrunk trunk;
    private final Dialled dialled;
    private final Authorizer authorizer;
    private final String callId = Tokens.token();
    private final String tag = Tokens.token();
    private long sequence;
    private @Nullable ClientTransaction invite;
    private boolean cancelled;

    private Leg(SipTransport transport, SipProvider provider, SipTrunk trunk, Dialled dialled) {
        this.transport = transport;
        this.provider = provider;
        this.trunk = trunk;
        this.dialled = dialled;
        this.authorizer = new Authorizer(trunk);
    }

    /** A leg towards a trunk at this address. */
    static Leg open(LineTools tools, SipTrunk trunk, InetAddress address, Dialled dialled)
            throws IOException, SipException {
        SipProvider provider = tools.transport().providerTowards(address, trunk.port());
        return new Leg(tools.transport(), provider, trunk, dialled);
    }

    /** The address of ours from which the trunk is reached: where sound comes in as well. */
    String localAddress() {
        return provider.getListeningPoint(ListeningPoint.UDP).getIPAddress();
    }

    String callId() {
        return callId;
    }

    /** The first INVITE, or the next one with what {@link #learn} learnt: same Call-ID, next CSeq (RFC 3261 §22.2). */
    void invite(String sdp) throws SipException, ParseException {
        sequence++;
        Request request = transport.messages().createRequest(inviteText(sdp));
        invite = provider.getNewClientTransaction(request);
        invite.sendRequest();
    }

    /**
     * Offers another session in the dialogue (RFC 3261 §14.1).
     *
     * @return its CSeq number, by which its answer is known
     */
    long reinvite(Dialog dialog, String sdp) throws SipException, ParseException {
        Request request = dialog.createRequest(Request.INVITE);
        authorize(request);
        request.setHeader(transport.headers().createHeader("Contact", contact()));
        request.setContent(sdp, transport.headers().createContentTypeHeader("application", "sdp"));
        dialog.sendRequest(provider.getNewClientTransaction(request));
        return ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
    }

    boolean learn(Response response) {
        return authorizer.learn(response);
    }

    /** RFC 3261 §9.1: only after a provisional response; the caller waits for one. */
    void cancel() throws SipException {
        if (invite != null && !cancelled) {
            cancelled = true;
            provider.getNewClientTransaction(invite.createCancel()).sendRequest();
        }
    }

    /** RFC 3261 §13.2.2.4: every 2xx is acknowledged, also one that came too late to be wanted. */
    void acknowledge(ResponseEvent event) throws SipException, InvalidArgumentException {
        CSeqHeader sequenceHeader = (CSeqHeader) event.getResponse().getHeader(CSeqHeader.NAME);
        Dialog dialog = event.getDialog();
        dialog.sendAck(dialog.createAck(sequenceHeader.getSeqNumber()));
    }

    /** Hangs up; with credentials when the trunk has asked for them before. */
    void bye(Dialog dialog) throws SipException, ParseException {
        Request bye = dialog.createRequest(Request.BYE);
        authorize(bye);
        dialog.sendRequest(provider.getNewClientTransaction(bye));
    }

    private void authorize(Request request) throws ParseException {
        for (Map.Entry<String, String> header : authorizer
                .headers(request.getMethod(), request.getRequestURI().toString()).entrySet()) {
            request.setHeader(transport.headers().createHeader(header.getKey(), header.getValue()));
        }
    }

    /** Answers what the other side asks in the dialogue, but for a new session; what it means is for others. */
    void respond(RequestEvent event) {
        switch (event.getRequest().getMethod()) {
            case Request.BYE, Request.OPTIONS, Request.INFO -> transport.answer(event, Response.OK);
            case Request.ACK -> {
            }
            default -> transport.answer(event, Response.NOT_IMPLEMENTED);
        }
    }

    /** Agrees to a re-INVITE or UPDATE (RFC 3261 §14.2, RFC 3311) with this description of our side. */
    void agree(RequestEvent event, String sdp) throws ParseException {
        Response response = transport.messages().createResponse(Response.OK, event.getRequest(),
                transport.headers().createContentTypeHeader("application", "sdp"), sdp);
        response.setHeader(transport.headers().createHeader("Contact", contact()));
        transport.send(event, response);
    }

    /** Frees what the stack still holds of this call. */
    void forget() {
        transport.detach(callId);
        try {
            if (invite != null) {
                invite.terminate();
            }
        } catch (javax.sip.ObjectInUseException | IllegalStateException alreadyGone) {
            invite = null;
        }
    }

    /**
     * The request as text, readable beside RFC 3261 §24.2. The number is dialled as the trunk's subscribers dial it; Danish
     * trunks take {@code 112}, not the URN of RFC 5031.
     */
    private String inviteText(String sdp) {
        String target = "sip:" + dialled.number() + "@" + trunk.host() + ":" + trunk.port();
        List<String> lines = new ArrayList<>(List.of(
                "INVITE " + target + " SIP/2.0",
                "Via: SIP/2.0/UDP " + local() + ";rport",
                "Max-Forwards: 70",
                "From: <sip:" + trunk.caller() + "@" + trunk.host() + ">;tag=" + tag,
                "To: <sip:" + dialled.number() + "@" + trunk.host() + ">",
                "Call-ID: " + callId,
                "CSeq: " + sequence + " INVITE",
                "Contact: " + contact(),
                "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, INFO",
                "Priority: " + dialled.priority(),
                "User-Agent: Nattevagt"));
        authorizer.headers(Request.INVITE, target).forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("Content-Type: application/sdp");
        lines.add("Content-Length: " + sdp.length());
        return String.join("\r\n", lines) + "\r\n\r\n" + sdp;
    }

    private String contact() {
        return "<sip:" + trunk.caller() + "@" + local() + ">";
    }

    private String local() {
        ListeningPoint point = provider.getListeningPoint(ListeningPoint.UDP);
        String address = point.getIPAddress();
        return (address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address) + ":"
                + point.getPort();
    }
}
