package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole call to a line of our own on this machine, made before the first one that counts. */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final LineTiming TIMING = new LineTiming(LONGEST, LONGEST, Duration.ZERO, Duration.ZERO, LONGEST);

    private WarmUp() {}

    static void run(LineTools tools, List<SipTrunk> trunks) {
        try (PracticeLine ourselves = PracticeLine.open()) {
            LineTools own = new LineTools(tools.thread(), tools.transport(), tools.addresses(), TIMING);
            CompletableFuture<Spoken> hush = CompletableFuture
                    .completedFuture(Spoken.silence(Duration.ofMillis(40)));
            CountDownLatch over = new CountDownLatch(1);
            tools.execute(() -> {
                trunks.forEach(trunk -> openTowards(tools, trunk));
                new Attempt(own, ourselves.trunk(), Dialled.emergency("112"), hush, how -> over.countDown()).start();
            });
            if (!over.await(LONGEST.toSeconds(), TimeUnit.SECONDS) && !tools.thread().isShutdown()) {
                LOG.warn("the emergency line's warm-up call did not end in time");
            }
        } catch (IOException failed) {
            LOG.warn("the emergency line could not be warmed up", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void openTowards(LineTools tools, SipTrunk trunk) {
        CompletableFuture<InetAddress> address = tools.addresses().of(trunk);
        if (address.isDone() && !address.isCompletedExceptionally()) {
            try {
                var _ = tools.transport().providerTowards(address.join(), trunk.port());
            } catch (IOException | SipException cannot) {
                LOG.atWarn().setCause(cannot).addKeyValue("trunk", trunk).log("no way towards the trunk yet");
            }
        }
    }
}
