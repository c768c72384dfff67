package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sip.RequestEvent;
import org.jspecify.annotations.Nullable;

/** One try to reach 112 on one trunk: an {@link OutgoingCall} in which the message is said twice. On the line's thread. */
final class Attempt implements CallOwner {

    private final LineTools tools;
    private final CompletableFuture<Spoken> message;
    private final Consumer<AttemptEnd> whenOver;
    private final OutgoingCall call;
    private String description = "";
    private @Nullable DatagramSocket soundSocket;
    private @Nullable Conversation conversation;

    Attempt(LineTools tools, SipTrunk trunk, Dialled dialled, CompletableFuture<Spoken> message,
            Consumer<AttemptEnd> whenOver) {
        this.tools = tools;
        this.message = message;
        this.whenOver = whenOver;
        this.call = new OutgoingCall(tools, trunk, dialled, this);
    }

    /** Sends the INVITE before it returns, when the trunk's address is known. */
    void start() {
        call.start();
        var _ = message.whenComplete((spoken, failed) -> {
            if (failed != null) {
                tools.execute(() -> hangUp("no speech, nothing was said"));
            }
        });
    }

    /** Ends the attempt in whatever way fits where it stands. */
    void hangUp(String why) {
        call.hangUp(why);
    }

    @Override
    public String offer(String localAddress) throws IOException {
        DatagramSocket socket = LocalPorts.evenUdp(InetAddress.getByName(localAddress));
        soundSocket = socket;
        description = Sdp.offer(localAddress, socket.getLocalPort(), Tokens.number());
        return description;
    }

    @Override
    public void answered(byte @Nullable [] theirs) {
        if (soundSocket != null) {
            conversation = new Conversation(tools, soundSocket, Sdp.read(theirs));
            conversation.begin(message, this::hangUp);
        }
    }

    /** They get what we do anyway. */
    @Override
    public void offered(RequestEvent event) throws ParseException {
        call.agree(event, description);
        byte[] offer = event.getRequest().getRawContent();
        if (conversation != null && offer != null) {
            conversation.aim(Sdp.read(offer));
        }
    }

    @Override
    public void ended(CallEnd end) {
        AttemptEnd how = conversation == null
                ? new AttemptEnd.NotHeard(end.result(), end.detail())
                : conversation.endNow(end.detail());
        if (conversation != null) {
            conversation.silence();
        }
        if (soundSocket != null) {
            soundSocket.close();
        }
        whenOver.accept(how);
    }
}
