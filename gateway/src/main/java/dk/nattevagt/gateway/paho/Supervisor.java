package dk.nattevagt.gateway.paho;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that connects, subscribes, says so, waits for the loss, says so, and begins again with a <em>new</em> client after a
 * back-off with jitter. Paho's own reconnect is off: it does not cover the first connect, does not subscribe again, and can turn in
 * circles for ever.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    /** A connection that held this long was a good one: the next back-off begins small again. */
    private static final Duration GOOD = Duration.ofSeconds(5);

    private final String peer;
    private final Course course;
    private final Runnable up;
    private final Runnable down;
    private final Backoff backoff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Session current;

    /**
     * One that has not begun.
     *
     * @param peer who is at the other end, in one word for the log
     * @param up run when connected and subscribed
     * @param down run when that connection is gone; always between two {@code up}
     * @param random for the jitter of the back-off
     */
    Supervisor(String peer, Course course, Runnable up, Runnable down, RandomGenerator random) {
        this.peer = peer;
        this.course = course;
        this.up = up;
        this.down = down;
        this.backoff = new Backoff(random);
        this.thread = Thread.ofPlatform().name("mqtt-supervisor-" + peer).daemon().unstarted(this::supervise);
    }

    void start() {
        thread.start();
    }

    /** The connection that is up; null when none is. */
    @Nullable
    Session current() {
        return current;
    }

    private void supervise() {
        try {
            while (!isStopping()) {
                oneConnection();
                stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The connection is stopped");
        }
    }

    private void oneConnection() throws InterruptedException {
        Session session = null;
        try {
            session = course.open();
            session.connect();
            course.worked();
            serve(session);
        } catch (MqttException failed) {
            course.failed();
            LOG.atWarn().addKeyValue("peer", peer).addKeyValue("code", failed.getReasonCode())
                    .addKeyValue("cause", cause(failed)).log("The peer cannot be reached");
        } catch (IOException unusable) {
            course.failed();
            LOG.atError().addKeyValue("peer", peer).addKeyValue("cause", unusable.getMessage())
                    .log("A way to the peer cannot be used");
        } catch (RuntimeException bug) {
            course.failed();
            // Whatever it is, a gateway that stops trying is worse.
            LOG.atError().setCause(bug).addKeyValue("peer", peer).log("The connection failed in an unexpected way");
        } finally {
            if (session != null) {
                session.discard();
            }
        }
    }

    private void serve(Session session) throws InterruptedException {
        long since = System.nanoTime();
        current = session;
        String way = course.toString();
        LOG.atInfo().addKeyValue("peer", peer).addKeyValue("way", way).log("Connected");
        up.run();
        try {
            if (isStopping()) {
                return;
            }
            if (session.awaitLoss(course::shallLeave)) {
                course.dumb();
            }
        } finally {
            current = null;
            down.run();
        }
        if (System.nanoTime() - since >= GOOD.toNanos()) {
            backoff.reset();
        }
        if (!isStopping()) {
            LOG.atWarn().addKeyValue("peer", peer).addKeyValue("way", way).log("The connection is lost");
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private static String cause(MqttException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Disconnects and waits a moment for the threads to end. The peer keeps the session. */
    @Override
    public void close() {
        stop.countDown();
        Session session = current;
        if (session != null) {
            session.disconnect();
        }
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
