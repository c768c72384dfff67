package dk.nattevagt.gateway.paho;

import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.protocol.message.GatewayMessage;
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
 * The connection supervisor: one thread that connects, subscribes, says so, waits for the loss, says so, and begins again with a
 * <em>new</em> client after a back-off with jitter. Paho's own reconnect is off: it does not cover the first connect, does not
 * subscribe again, and can turn in circles for ever.
 */
public final class PahoLink implements Link, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
    /** A connection that held this long was a good one: the next back-off begins small again. */
    private static final Duration GOOD = Duration.ofSeconds(5);

    private final LinkSettings settings;
    private final LinkListener listener;
    private final Backoff backoff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile @Nullable Session current;

    /** @param random for the jitter of the back-off */
    public PahoLink(LinkSettings settings, LinkListener listener, RandomGenerator random) {
        this.settings = settings;
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
            session = new Session(settings, listener);
            session.connect();
            serve(session);
        } catch (MqttException failed) {
            LOG.atWarn().addKeyValue("code", failed.getReasonCode()).addKeyValue("cause", cause(failed))
                    .log("The central cannot be reached");
        } catch (IOException badTrust) {
            LOG.atError().addKeyValue("cause", badTrust.getMessage()).log("The trust file cannot be used");
        } catch (RuntimeException bug) {
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
        LOG.atInfo().addKeyValue("central", settings.uri()).log("Connected");
        listener.linkUp();
        try {
            if (isStopping()) {
                return;
            }
            session.awaitLoss();
        } finally {
            current = null;
            listener.linkDown();
        }
        if (System.nanoTime() - since >= GOOD.toNanos()) {
            backoff.reset();
        }
        if (!isStopping()) {
            LOG.atWarn().addKeyValue("central", settings.uri()).log("The connection is lost");
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
