package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Prints how long an INVITE takes to the wire; holds only that it is not held up by speech or a cold stack. */
class InviteDelayTest {

    private static final int CALLS = 60;

    @Test
    void the_invite_leaves_at_once() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SipEmergencyLine line = new SipEmergencyLine("112",
                        List.of(new SipTrunk("127.0.0.1", socket.getLocalPort(), null, null, "nattevagt")),
                        SipEmergencyLineTest.TIMING, Speech.installed(), brief -> SipEmergencyLineTest.WORDS)) {
            long started = System.nanoTime();
            line.warmUp();
            long warm = System.nanoTime() - started;
            RawPeer peer = new RawPeer(socket);
            long[] delays = new long[CALLS];
            for (int call = 0; call < CALLS; call++) {
                long called = System.nanoTime();
                var outcome = line.call(Briefs.smoke(true));
                SipText invite = peer.next("INVITE");
                delays[call] = System.nanoTime() - called;
                peer.answer(invite, "486 Busy Here");
                assertThat(outcome.get(5, TimeUnit.SECONDS).diallings()).hasSize(1);
            }
            report(warm, delays);
            assertThat(Duration.ofNanos(delays[0])).as("the first call").isLessThan(Duration.ofSeconds(1));
        }
    }

    private static void report(long warm, long[] delays) {
        long first = delays[0];
        long[] sorted = delays.clone();
        java.util.Arrays.sort(sorted);
        System.out.printf("call() to INVITE on the wire: first %.1f ms, p50 %.1f ms, max %.1f ms; warm-up %.0f ms%n",
                first / 1e6, sorted[CALLS / 2] / 1e6, sorted[CALLS - 1] / 1e6, warm / 1e6);
    }
}
