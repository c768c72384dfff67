package dk.nattevagt.gateway.paho;

import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection supervisor: one thread that connects, subscribes, says so, waits for the loss, says so, and begins again with a
 * <em>new</em> client after a back-off with jitter. Paho's own reconnect is off: it does not cover the first connect, does not
 * subscribe again, and can turn in circles for ever.
 */
public final class PahoLink implements Link, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
    /** A connection that held this long was a good one: the next back-off begins small again. */
    private static final Duration GOOD = Duration.ofSeconds(5);

    /** How often the best way is looked at from another. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private final Ways ways;
    private final LinkListener listener;
    private final Backoff backoff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile @Nullable Session current;
    private volatile int uplink;

    /** With one way to the central. */
    public PahoLink(LinkSettings settings, LinkListener listener, RandomGenerator random) {
        this(List.of(new Uplink(settings)), LOOK_BACK, listener, random);
    }

    /** With several ways to the central, the best first, looked at again every few minutes. */
    public PahoLink(List<Uplink> uplinks, LinkListener listener, RandomGenerator random) {
        this(uplinks, LOOK_BACK, listener, random);
    }

    /**
     * With all there is to choose.
     *
     * @param uplinks the ways to the central, the best first
     * @param lookBack how often the best way is looked at from another
     * @param random for the jitter of the back-off
     */
    PahoLink(List<Uplink> uplinks, Duration lookBack, LinkListener listener, RandomGenerator random) {
        this.ways = new Ways(uplinks, lookBack);
        this.listener = listener;
        this.backoff = new Backoff(random);
        this.supervisor = Thread.ofPlatform().name("mqtt-supervisor").daemon().unstarted(this::supervise);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        supervisor.start();
    }

    @Override
    public boolean publish(GatewayMessage message) {
        Session session = current;
        return session != null && session.publish(message);
    }

    /** The number of the way in use, from 1; null while none is. */
    public @Nullable Integer uplink() {
        int number = uplink;
        return number == 0 ? null : number;
    }

    private void supervise() {
        try {
            while (!isStopping()) {
                oneConnection();
                stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The link is stopped");
        }
    }

    private void oneConnection() throws InterruptedException {
        Session session = null;
        try {
            session = new Session(ways.current(), listener);
            session.connect();
            ways.worked();
            serve(session);
        } catch (MqttException failed) {
            ways.failed();
            LOG.atWarn().addKeyValue("code", failed.getReasonCode()).addKeyValue("cause", cause(failed))
                    .log("The central cannot be reached");
        } catch (IOException unusable) {
            ways.failed();
            LOG.atError().addKeyValue("cause", unusable.getMessage()).log("A way to the central cannot be used");
        } catch (RuntimeException bug) {
            ways.failed();
            // Whatever it is, a gateway that stops trying is worse.
            LOG.atError().setCause(bug).log("The link failed in an unexpected way");
        } finally {
            if (session != null) {
                session.discard();
            }
        }
    }

    private void serve(Session session) throws InterruptedException {
        long since = System.nanoTime();
        current = session;
        uplink = ways.number();
        Uplink way = ways.current();
        LOG.atInfo().addKeyValue("central", way).log("Connected");
        listener.linkUp();
        try {
            if (isStopping()) {
                return;
            }
            session.awaitLoss(ways::shallGoBack);
        } finally {
            current = null;
            uplink = 0;
            listener.linkDown();
        }
        if (System.nanoTime() - since >= GOOD.toNanos()) {
            backoff.reset();
        }
        if (!isStopping()) {
            LOG.atWarn().addKeyValue("central", way).log("The connection is lost");
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private static String cause(MqttException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Disconnects and waits a moment for the threads to end. The central keeps the session. */
    @Override
    public void close() {
        stop.countDown();
        Session session = current;
        if (session != null) {
            session.disconnect();
        }
        try {
            if (supervisor.isAlive() && !supervisor.join(Duration.ofSeconds(3))) {
                supervisor.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
