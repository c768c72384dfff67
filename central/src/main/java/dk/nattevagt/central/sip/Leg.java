package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramSocket;
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
    private final String number;
    private final DatagramSocket soundSocket;
    private final String sdp;
    private final Authorizer authorizer;
    private final String callId = Tokens.token();
    private final String tag = Tokens.token();
    private long sequence;
    private @Nullable ClientTransaction invite;
    private boolean cancelled;

    private Leg(LineTools tools, SipProvider provider, SipTrunk trunk, DatagramSocket soundSocket) {
        this.transport = tools.transport();
        this.provider = provider;
        this.trunk = trunk;
        this.number = tools.number();
        this.soundSocket = soundSocket;
        this.sdp = Sdp.offer(address(provider), soundSocket.getLocalPort(), Tokens.number());
        this.authorizer = new Authorizer(trunk);
    }

    /** A leg towards a trunk at this address, with a port of its own for the sound. */
    static Leg open(LineTools tools, SipTrunk trunk, InetAddress address) throws IOException, SipException {
        SipProvider provider = tools.transport().providerTowards(address, trunk.port());
        return new Leg(tools, provider, trunk, LocalPorts.evenUdp(InetAddress.getByName(address(provider))));
    }

    private static String address(SipProvider provider) {
        return provider.getListeningPoint(ListeningPoint.UDP).getIPAddress();
    }

    DatagramSocket soundSocket() {
        return soundSocket;
    }

    String callId() {
        return callId;
    }

    /** The first INVITE, or the next one with what {@link #learn} learnt: same Call-ID, next CSeq (RFC 3261 §22.2). */
    void invite() throws SipException, ParseException {
        sequence++;
        Request request = transport.messages().createRequest(inviteText());
        invite = provider.getNewClientTransaction(request);
        invite.sendRequest();
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
        for (Map.Entry<String, String> header : authorizer.headers(Request.BYE, bye.getRequestURI().toString())
                .entrySet()) {
            bye.setHeader(transport.headers().createHeader(header.getKey(), header.getValue()));
        }
        dialog.sendRequest(provider.getNewClientTransaction(bye));
    }

    /** Answers what the other side asks in the dialogue; what it means is for others. */
    void respond(RequestEvent event) throws ParseException {
        switch (event.getRequest().getMethod()) {
            case Request.INVITE, Request.UPDATE -> agree(event);
            case Request.BYE, Request.OPTIONS, Request.INFO -> transport.answer(event, Response.OK);
            case Request.ACK -> {
            }
            default -> transport.answer(event, Response.NOT_IMPLEMENTED);
        }
    }

    /** A re-INVITE or UPDATE (RFC 3261 §14.2, RFC 3311) gets what we do anyway. */
    private void agree(RequestEvent event) throws ParseException {
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
    private String inviteText() {
        String target = "sip:" + number + "@" + trunk.host() + ":" + trunk.port();
        List<String> lines = new ArrayList<>(List.of(
                "INVITE " + target + " SIP/2.0",
                "Via: SIP/2.0/UDP " + local() + ";rport",
                "Max-Forwards: 70",
                "From: <sip:" + trunk.caller() + "@" + trunk.host() + ">;tag=" + tag,
                "To: <sip:" + number + "@" + trunk.host() + ">",
                "Call-ID: " + callId,
                "CSeq: " + sequence + " INVITE",
                "Contact: " + contact(),
                "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE",
                "Priority: emergency",
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
