package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Our voice in a call, from its answer to its end: one unbroken RTP stream (RFC 3550 §5.1) of A-law, a packet every 20 ms, with
 * silence where nothing is said, so that the other side's exchange never takes the call for dead.
 */
final class RtpVoice {

    private static final long FRAME_NANOS = 20_000_000;
    private static final long MOST_CATCHING_UP = 10 * FRAME_NANOS;
    private static final byte[] SILENCE = silence();

    /** Something to say, and how far it has been said; the latter is the talking thread's alone. */
    private static final class Utterance {
        private final byte[] sound;
        private final Runnable whenSaid;
        private int said;

        Utterance(byte[] sound, Runnable whenSaid) {
            this.sound = sound;
            this.whenSaid = whenSaid;
        }

        byte[] nextFrame() {
            byte[] frame = SILENCE.clone();
            System.arraycopy(sound, said, frame, 0, Math.min(frame.length, sound.length - said));
            said += frame.length;
            return frame;
        }

        boolean isSaid() {
            return said >= sound.length;
        }
    }

    private final DatagramSocket socket;
    private final RtpPackets packets = new RtpPackets();
    private final AtomicReference<@Nullable Utterance> saying = new AtomicReference<>();
    private volatile Sdp target;
    private volatile boolean stopped;

    RtpVoice(DatagramSocket socket, Sdp target) {
        this.socket = socket;
        this.target = target;
    }

    private static byte[] silence() {
        byte[] frame = new byte[RtpPackets.FRAME_BYTES];
        Arrays.fill(frame, Spoken.SILENCE);
        return frame;
    }

    void start() {
        Thread.ofPlatform().daemon().name("call-voice").start(this::speak);
    }

    void stop() {
        stopped = true;
    }

    /** Where to speak from now on; on hold ({@link Sdp#NOWHERE}) what is being said waits. */
    void aim(Sdp newTarget) {
        target = newTarget;
    }

    /**
     * Says this, at once, instead of whatever is being said.
     *
     * @param whenSaid run on the talking thread when the last of it is out; never, when something else is said instead
     */
    void say(List<Spoken> parts, Runnable whenSaid) {
        ByteBuffer sound = ByteBuffer.allocate(parts.stream().mapToInt(Spoken::size).sum());
        parts.forEach(part -> sound.put(part.alaw()));
        saying.set(new Utterance(sound.array(), whenSaid));
    }

    void hush() {
        saying.set(null);
    }

    private void speak() {
        long next = System.nanoTime();
        boolean first = true;
        while (!stopped) {
            Sdp to = target;
            if (to.host() != null) {
                Utterance current = saying.get();
                send(current == null ? SILENCE : current.nextFrame(), first, to);
                first = false;
                if (current != null && current.isSaid() && saying.compareAndSet(current, null)) {
                    current.whenSaid.run();
                }
            }
            packets.pass();
            next = Math.max(next + FRAME_NANOS, System.nanoTime() - MOST_CATCHING_UP);
            waitUntil(next);
        }
    }

    /** What cannot be sent is lost, as on any line. */
    private void send(byte[] frame, boolean first, Sdp to) {
        try {
            packets.next(RtpPackets.ALAW, first).put(frame);
            DatagramPacket packet = packets.datagram();
            packet.setSocketAddress(new InetSocketAddress(Objects.requireNonNull(to.host()), to.port()));
            socket.send(packet);
        } catch (IOException | IllegalArgumentException lost) {
            stopped |= socket.isClosed();
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
