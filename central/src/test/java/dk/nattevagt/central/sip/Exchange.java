package dk.nattevagt.central.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A telephone exchange in the test's hands: each number behaves as told, hears what is said, presses, speaks and hangs up. */
final class Exchange implements AutoCloseable {

    enum Manner {
        ANSWERS, RINGS, BUSY, DECLINES, SAYS_NOTHING, HANGS_UP_AT_ONCE,
        /** Answers, and refuses every re-INVITE. */
        STAYS_PUT
    }

    private static final String TAG = "exchange";

    private final DatagramSocket socket;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final Map<String, Phone> calls = new ConcurrentHashMap<>();
    /** Every request in the order it came, such as {@code 112 INVITE}; a re-INVITE reads {@code 112 MOVE}. */
    final List<String> events = new CopyOnWriteArrayList<>();

    /** One telephone; the last call to it is the one meant. */
    final class Phone {
        private final String number;
        volatile Manner manner = Manner.ANSWERS;
        private volatile @Nullable SipText invite;
        private volatile @Nullable PracticeCall ear;
        private volatile Sdp caller = Sdp.NOWHERE;
        private volatile @Nullable SocketAddress peer;
        private String answered = "";
        private byte[] lastAnswer = {};
        private int asked;

        Phone(String number) {
            this.number = number;
        }

        boolean got(String method) {
            return events.contains(number + " " + method);
        }

        long count(String method) {
            return events.stream().filter((number + " " + method)::equals).count();
        }

        /** Our voice has reached it. */
        boolean hears() {
            return ear != null && caller.host() != null;
        }

        void press(char key) throws IOException {
            listening().press(key, caller);
        }

        void pressBesideTheSound(char key) {
            ask("INFO", "application/dtmf-relay", "Signal=" + key + "\r\nDuration=160\r\n");
        }

        void hangUp() {
            ask("BYE", "application/sdp", "");
        }

        /** Says a sound that nobody else says, a fifth of a second long, to whoever listens to this phone now. */
        void speak(int sample) throws IOException {
            RtpPackets packets = new RtpPackets();
            byte[] frame = new byte[RtpPackets.FRAME_BYTES];
            Arrays.fill(frame, (byte) sample);
            try (DatagramSocket mouth = new DatagramSocket()) {
                for (int packet = 0; packet < 10; packet++) {
                    packets.next(RtpPackets.ALAW, packet == 0).put(frame);
                    DatagramPacket sound = packets.datagram();
                    sound.setSocketAddress(new InetSocketAddress(caller.host(), caller.port()));
                    mouth.send(sound);
                    packets.pass();
                }
            }
        }

        /** Whether that sound has come. */
        boolean heard(int sample) {
            byte[] frame = new byte[RtpPackets.FRAME_BYTES];
            Arrays.fill(frame, (byte) sample);
            return text(listening().heardSoFar()).contains(text(frame));
        }

        boolean heard(Speech speech, String words) {
            return text(listening().heardSoFar()).contains(text(speech.render(words).join().alaw()));
        }

        int listensAt() {
            return listening().port();
        }

        int speaksTo() {
            return caller.port();
        }

        private PracticeCall listening() {
            PracticeCall now = ear;
            if (now == null) {
                throw new IllegalStateException(number + " is not on the phone");
            }
            return now;
        }

        private void ask(String method, String type, String body) {
            SipText call = invite;
            if (call == null) {
                throw new IllegalStateException(number + " has not been called");
            }
            String to = call.header("To");
            send(String.join("\r\n", method + " sip:70200000@127.0.0.1 SIP/2.0",
                    "Via: SIP/2.0/UDP " + here() + ";branch=z9hG4bK" + Tokens.token(), "Max-Forwards: 70",
                    "From: " + to + ";tag=" + TAG, "To: " + call.header("From"), "Call-ID: " + call.header("Call-ID"),
                    "CSeq: " + ++asked + " " + method, "Contact: <sip:" + number + "@" + here() + ">",
                    "Content-Type: " + type, "Content-Length: " + body.length(), "", body)
                    .getBytes(StandardCharsets.UTF_8), peer);
        }
    }

    Exchange() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("exchange").start(this::listen);
    }

    /** The phone with this number; it answers until told otherwise. */
    Phone phone(String number) {
        return phones.computeIfAbsent(number, Phone::new);
    }

    SipTrunk trunk() {
        return new SipTrunk("127.0.0.1", socket.getLocalPort(), null, null, "70200000");
    }

    private void listen() {
        byte[] buffer = new byte[16_384];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                SipText text = SipText.read(buffer, packet.getLength()).orElseThrow();
                if (!text.method().startsWith("SIP/")) {
                    on(text, packet.getSocketAddress());
                }
            } catch (IOException closed) {
                socket.close();
            }
        }
    }

    private void on(SipText request, SocketAddress from) throws IOException {
        String id = request.header("Call-ID");
        Phone phone = calls.computeIfAbsent(id,
                call -> phone(request.header("To").replaceAll(".*sip:([^@]*)@.*", "$1")));
        phone.peer = from;
        switch (request.method()) {
            case "INVITE" -> invited(phone, request, from);
            case "ACK" -> {
                if (phone.manner == Manner.HANGS_UP_AT_ONCE && !phone.got("ACK")) {
                    phone.hangUp();
                }
                events.add(phone.number + " ACK");
            }
            case "CANCEL" -> {
                events.add(phone.number + " CANCEL");
                send(request.answer("200 OK", TAG, "", ""), from);
                send(Objects.requireNonNull(phone.invite).answer("487 Request Terminated", TAG, "", ""), from);
            }
            default -> {
                events.add(phone.number + " " + request.method());
                send(request.answer("200 OK", TAG, "", ""), from);
            }
        }
    }

    private void invited(Phone phone, SipText request, SocketAddress from) throws IOException {
        String which = request.header("Call-ID") + request.header("CSeq");
        if (which.equals(phone.answered)) {
            send(phone.lastAnswer, from);
            return;
        }
        boolean move = request.header("To").contains(";tag=");
        events.add(phone.number + (move ? " MOVE" : " INVITE"));
        phone.answered = which;
        phone.lastAnswer = move ? moved(phone, request) : called(phone, request);
        send(phone.lastAnswer, from);
    }

    private byte[] moved(Phone phone, SipText request) {
        if (phone.manner == Manner.STAYS_PUT) {
            return request.answer("488 Not Acceptable Here", TAG, "", "");
        }
        phone.caller = Sdp.read(request.body().getBytes(StandardCharsets.UTF_8));
        return accepted(phone, request);
    }

    private byte[] called(Phone phone, SipText request) throws IOException {
        phone.invite = request;
        return switch (phone.manner) {
            case RINGS -> request.answer("180 Ringing", TAG, "", "");
            case BUSY -> request.answer("486 Busy Here", TAG, "", "");
            case DECLINES -> request.answer("603 Decline", TAG, "", "");
            case SAYS_NOTHING -> new byte[0];
            case ANSWERS, HANGS_UP_AT_ONCE, STAYS_PUT -> {
                phone.caller = Sdp.read(request.body().getBytes(StandardCharsets.UTF_8));
                phone.ear = PracticeCall.listen(InetAddress.getLoopbackAddress());
                yield accepted(phone, request);
            }
        };
    }

    private byte[] accepted(Phone phone, SipText request) {
        String session = String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio " + phone.listensAt() + " RTP/AVP 8 101", "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:101 telephone-event/8000", "");
        return request.answer("200 OK", TAG,
                "Contact: <sip:" + phone.number + "@" + here() + ">\r\nContent-Type: application/sdp", session);
    }

    private String here() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void send(byte[] message, @Nullable SocketAddress to) {
        try {
            if (message.length > 0) {
                socket.send(new DatagramPacket(message, message.length, to));
            }
        } catch (IOException failed) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String text(byte[] sound) {
        return new String(sound, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        socket.close();
        phones.values().stream().map(phone -> phone.ear).filter(Objects::nonNull).forEach(PracticeCall::end);
    }
}
