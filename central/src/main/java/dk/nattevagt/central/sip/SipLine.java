package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a telephone of ours stands on: a SIP stack with ports of its own, one thread, and the trunks with their addresses. */
final class SipLine {

    private static final Logger LOG = LoggerFactory.getLogger(SipLine.class);
    private static final Duration ADDRESSES_LAST = Duration.ofSeconds(60);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final ScheduledThreadPoolExecutor thread;
    private final LineTools tools;
    private final List<SipTrunk> trunks;

    /**
     * Starts the stack.
     *
     * @param name of the thread
     * @throws SipException when the stack does not start
     */
    SipLine(String name, List<SipTrunk> trunks, LineTiming timing) throws SipException {
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
        this.trunks = List.copyOf(trunks);
        TrunkAddresses addresses = new TrunkAddresses();
        this.tools = new LineTools(thread, new SipTransport(thread, addresses), addresses, timing);
    }

    LineTools tools() {
        return tools;
    }

    List<SipTrunk> trunks() {
        return trunks;
    }

    /** Looks the trunks up now, and again and again. Blocks for the first time. */
    void keepAddresses() {
        tools.addresses().refresh(trunks);
        tools.after(ADDRESSES_LAST, () -> Thread.startVirtualThread(this::keepAddresses));
    }

    /** A trunk that no look-up has found. Blocks. */
    Optional<SipTrunk> unknownTrunk() {
        return tools.addresses().firstUnknown(trunks);
    }

    /** Stops after a last step on the line's thread. Blocks until that is done, at most some seconds. */
    void close(Runnable hangUpAll) {
        tools.execute(hangUpAll);
        // Steps that are due still run, so that a call asked for this very moment gets its outcome too.
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the telephone did not end its calls in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        tools.transport().close();
    }
}
