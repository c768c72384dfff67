package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * A call to a person that speaks and hears keys, over one trunk after the other until somebody answers. On the line's thread.
 * What is said, and what a key means, is for its {@link Talker}.
 */
final class TalkingCall implements CallOwner {

    private final LineTools tools;
    private final Talker talker;
    private final Calling calling;
    private final int session = Tokens.number();
    private final PassedSession passed = new PassedSession(session, 1);
    private String localAddress = "";
    private String description = "";
    private byte @Nullable [] answer;
    private @Nullable DatagramSocket socket;
    private @Nullable RtpVoice voice;
    private @Nullable KeyEar ear;
    private boolean keysInSound;
    private boolean moved;
    private int sayings;
    private boolean timeless;
    private boolean over;

    /** Who speaks in a call. Called on the line's thread. */
    interface Talker {
        /** Somebody has answered and can hear us. */
        void answered();

        /** A key was pressed, once for each press. */
        void pressed(char key);

        /**
         * The other side offers another session.
         *
         * @return whether it has been seen to; otherwise we go on as we were
         */
        default boolean offered(RequestEvent event) throws ParseException {
            return false;
        }

        /** It is over; said once. */
        void ended(CallEnd end);
    }

    TalkingCall(LineTools tools, List<SipTrunk> trunks, Dialled dialled, Talker talker) {
        this.tools = tools;
        this.talker = talker;
        this.calling = new Calling(tools, trunks, dialled, this);
    }

    void start() {
        calling.start();
    }

    /** Says these when they are ready, at once, instead of whatever is being said; the last say() counts. */
    void say(List<CompletableFuture<Spoken>> parts, Runnable whenSaid) {
        hush();
        int mine = sayings;
        var _ = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).whenComplete(
                (ready, mute) -> tools.execute(() -> {
                    if (mute != null) {
                        hangUp("no speech");
                    } else if (voice != null && !over && mine == sayings) {
                        voice.say(parts.stream().map(CompletableFuture::join).toList(), () -> tools.execute(whenSaid));
                    }
                }));
    }

    void hush() {
        sayings++;
        if (voice != null) {
            voice.hush();
        }
    }

    /** The call is not ended for its length any more. */
    void takeItsTime() {
        timeless = true;
    }

    /** Speaks no more, and does not end the call for its length: from now on others talk in it. */
    void fallSilent() {
        takeItsTime();
        // Keys in the sound go to the others from now on; those told beside it still come here.
        keysInSound = false;
        if (voice != null) {
            voice.stop();
        }
    }

    void hangUp(String why) {
        calling.hangUp(why);
    }

    /** The session of the side that answered; null before. */
    byte @Nullable [] answer() {
        return answer;
    }

    /** Offers the other side somebody else's session instead of ours. */
    CompletableFuture<byte @Nullable []> connect(byte[] theirs) {
        moved = true;
        return calling.current().reoffer(passed.of(theirs, localAddress));
    }

    /**
     * Offers the other side our own sound again, after {@link #connect}.
     *
     * @return whether it hears us; otherwise it is where it was
     */
    CompletableFuture<Boolean> takeBack() {
        return calling.current().reoffer(ours()).thenApply(theirs -> {
            Sdp target = Sdp.read(theirs);
            if (over || socket == null || target.host() == null) {
                return false;
            }
            answer = theirs;
            if (voice != null) {
                voice.stop();
            }
            voice = new RtpVoice(socket, target);
            voice.start();
            return true;
        });
    }

    private String ours() {
        return passed.of(description.getBytes(StandardCharsets.UTF_8), localAddress);
    }

    /** Agrees to an offer with somebody else's session. */
    void agree(RequestEvent event, byte[] theirs) throws ParseException {
        calling.current().agree(event, passed.of(theirs, localAddress));
    }

    @Override
    public String offer(String local) throws IOException {
        if (socket != null) {
            socket.close();
        }
        localAddress = local;
        socket = LocalPorts.evenUdp(InetAddress.getByName(local));
        description = Sdp.offerWithKeys(local, socket.getLocalPort(), session);
        return description;
    }

    @Override
    public void answered(byte @Nullable [] theirs) {
        Sdp target = Sdp.read(theirs);
        if (socket == null || target.host() == null) {
            hangUp("answered without a place for our sound");
            return;
        }
        answer = theirs;
        voice = new RtpVoice(socket, target);
        voice.start();
        Consumer<Character> press = key -> tools.execute(() -> pressedInSound(key));
        ear = new KeyEar(socket, keyTypes(theirs), speakers(target), press);
        ear.start();
        tools.after(tools.timing().longestTalk(), () -> {
            if (!timeless) {
                hangUp("ended after the longest time allowed");
            }
        });
        talker.answered();
    }

    /** They should send keys under our number (RFC 3264 §6.1); some send them under theirs. */
    private static Set<Integer> keyTypes(byte @Nullable [] theirs) {
        return Stream.of(Sdp.KEYS, Sdp.keyType(theirs)).collect(Collectors.toSet());
    }

    private Set<InetAddress> speakers(Sdp target) {
        Set<InetAddress> addresses = new HashSet<>();
        try {
            addresses.add(InetAddress.getByName(target.host()));
        } catch (UnknownHostException strange) {
            hangUp("answered without a place for our sound");
        }
        addresses.addAll(tools.addresses().known());
        return addresses;
    }

    private void pressedInSound(char key) {
        keysInSound = true;
        if (!over) {
            talker.pressed(key);
        }
    }

    /** An exchange that tells keys both ways tells each press once. */
    @Override
    public void informed(Request info) {
        if (!keysInSound) {
            KeyInfo.read(info).ifPresent(talker::pressed);
        }
    }

    @Override
    public void offered(RequestEvent event) throws ParseException {
        if (talker.offered(event)) {
            return;
        }
        calling.current().agree(event, moved ? ours() : description);
        byte[] offer = event.getRequest().getRawContent();
        if (voice != null && ear != null && offer != null) {
            Sdp target = Sdp.read(offer);
            voice.aim(target);
            ear.trust(target.host() == null ? Set.of() : speakers(target));
        }
    }

    @Override
    public void ended(CallEnd end) {
        over = true;
        if (voice != null) {
            voice.stop();
        }
        if (socket != null) {
            socket.close();
        }
        talker.ended(end);
    }
}
