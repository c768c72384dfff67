package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Speaks a script into the line: RTP (RFC 3550 §5.1), payload type 8, 160 bytes of A-law every 20 ms (RFC 3551 §4.5.14), paced
 * by the monotonic clock on a thread of its own. No RTCP: nobody would read it.
 */
final class RtpTalk {

    /** How a talk came to its end. */
    enum End {
        /** Every frame is on its way. */
        SAID,
        /** The other side's port answers that nobody listens (ICMP port unreachable), frame after frame. */
        REFUSED,
        /** {@link #stop} was called. */
        STOPPED
    }

    private static final long FRAME_NANOS = 20_000_000;
    private static final long MOST_CATCHING_UP = 10 * FRAME_NANOS;
    /** Half a second of sound lost for good, or a tenth of a short script. A far end that opens its port late loses less. */
    private static final int MOST_REFUSED = 25;

    private final DatagramSocket socket;
    private final Script script;
    private final RtpPackets packets = new RtpPackets();
    private volatile int refused;
    private Sdp connected = Sdp.NOWHERE;
    private volatile Sdp target;
    private volatile boolean stopped;
    private volatile int readings;

    RtpTalk(DatagramSocket socket, Sdp target, Script script) {
        this.socket = socket;
        this.target = target;
        this.script = script;
    }

    void start(Consumer<End> whenOver) {
        Thread.ofPlatform().daemon().name("emergency-talk").start(() -> whenOver.accept(talk()));
    }

    void stop() {
        stopped = true;
    }

    /** Where to speak from now on; on hold ({@link Sdp#NOWHERE}) the script waits. */
    void aim(Sdp newTarget) {
        target = newTarget;
    }

    /** How often the whole message has been said. */
    int readings() {
        return readings;
    }

    /** Whether the other side's port has refused our sound. */
    boolean isRefused() {
        return refused > Math.min(MOST_REFUSED, script.frames() / 10);
    }

    private End talk() {
        long next = System.nanoTime();
        for (int frame = 0; frame < script.frames() && !stopped;) {
            Sdp to = target;
            if (to.host() != null) {
                speak(frame, to);
                frame++;
                if (isRefused()) {
                    return End.REFUSED;
                }
                readings = script.readingsAfter(frame);
            }
            packets.pass();
            next = Math.max(next + FRAME_NANOS, System.nanoTime() - MOST_CATCHING_UP);
            waitUntil(next);
        }
        return stopped ? End.STOPPED : End.SAID;
    }

    private void speak(int frame, Sdp to) {
        try {
            connect(to);
            script.copyFrame(frame, packets.next(RtpPackets.ALAW, frame == 0));
            socket.send(packets.datagram());
        } catch (IOException | IllegalArgumentException lost) {
            countRefused();
        }
    }

    /** Written by the talking thread alone. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void countRefused() {
        refused++;
    }

    /** A connected socket hears of ICMP refusals; an unconnected one talks to the wall for ever. */
    private void connect(Sdp to) throws IOException {
        if (!to.equals(connected)) {
            socket.connect(new InetSocketAddress(Objects.requireNonNull(to.host()), to.port()));
            connected = to;
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
