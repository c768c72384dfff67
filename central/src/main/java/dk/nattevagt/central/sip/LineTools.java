package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every attempt of a line works with.
 *
 * @param thread the line's one thread
 */
record LineTools(
        ScheduledExecutorService thread,
        SipTransport transport,
        TrunkAddresses addresses,
        LineTiming timing) {

    private static final Logger LOG = LoggerFactory.getLogger(LineTools.class);

    /** The same line for a phone that rings longer, or shorter, before it is given up. */
    LineTools ringingFor(Duration longest) {
        return new LineTools(thread, transport, addresses, timing.ringingFor(longest));
    }

    /** On the line's thread, now; nothing after the line is closed. */
    void execute(Runnable step) {
        try {
            thread.execute(step);
        } catch (RejectedExecutionException closed) {
            LOG.debug("a step came after the line was closed");
        }
    }

    /** On the line's thread, later. A step that is no longer wanted finds that out itself. */
    void after(Duration delay, Runnable step) {
        try {
            var _ = thread.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("a step came after the line was closed");
        }
    }
}
