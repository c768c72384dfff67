package dk.nattevagt.simulator.device;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A GPS tracker on somebody who walks, speaking GT06 over TCP to a port of this machine. Walk and intervals pass {@link #SPED_UP}
 * times as fast as life; its clock does not. One owner calls it; its connection has a thread of its own.
 */
public final class WalkingTracker implements AutoCloseable {
    /** A walk of a quarter of an hour takes three minutes. */
    public static final int SPED_UP = 5;
    /** Between two positions, by its own time, until it is told otherwise. */
    public static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofMinutes(3);
    private static final int BATTERY_LEVEL = 4;
    /** A few metres off, as receivers are: the same way round each time. */
    private static final double[] NOISE_M = {2.5, -1.5, 0.5, -3, 1, 3, -2};
    private static final double METRES_IN_DEGREE = 111_320;

    private final String imei;
    private final int port;
    private final Walk.Point home;
    private final InstantSource clock;
    private final AtomicInteger serial = new AtomicInteger(1);
    private final AtomicReference<@Nullable Duration> ordered = new AtomicReference<>();
    private Walk walk = Walk.AT_HOME;
    private Duration every = USUAL;
    private Duration sincePosition = USUAL;
    private Duration sinceHeartbeat = HEARTBEAT;
    private volatile @Nullable TrackerLink link;
    private boolean sosWaits;
    private int reports;

    /**
     * Off; {@link #power} switches it on.
     *
     * @param imei 15 digits
     */
    public WalkingTracker(String imei, int port, Walk.Point home, InstantSource clock) {
        this.imei = imei;
        this.port = port;
        this.home = home;
        this.clock = clock;
    }

    /** Switches it on or off. One that is off says nothing, and has forgotten what it was told. */
    public void power(boolean on) {
        TrackerLink before = link;
        if (on && before == null) {
            link = new TrackerLink(port, Gt06Words.login(imei), this::heard);
            every = USUAL;
            sincePosition = USUAL;
            sinceHeartbeat = HEARTBEAT;
        } else if (!on && before != null) {
            before.close();
            link = null;
            sosWaits = false;
        }
    }

    /** Sends its wearer out, or home. */
    public void walk(Walk.Going going) {
        walk = walk.going(going);
    }

    /** Its button is pressed. */
    public void sos() {
        sosWaits = link != null;
    }

    /** Real time has passed. */
    public void timePassed(Duration time) {
        Duration lived = time.multipliedBy(SPED_UP);
        walk = walk.after(lived);
        sincePosition = sincePosition.plus(lived);
        sinceHeartbeat = sinceHeartbeat.plus(lived);
        Duration told = ordered.getAndSet(null);
        if (told != null && link != null) {
            every = told;
        }
        say();
    }

    private void say() {
        TrackerLink line = link;
        if (line == null || !line.isUp()) {
            return;
        }
        if (sosWaits && line.send(Gt06Words.sos(place(), clock.instant(), BATTERY_LEVEL, serial.incrementAndGet()))) {
            sosWaits = false;
        }
        if (sinceHeartbeat.compareTo(HEARTBEAT) >= 0
                && line.send(Gt06Words.status(BATTERY_LEVEL, serial.incrementAndGet()))) {
            sinceHeartbeat = Duration.ZERO;
        }
        if (sincePosition.compareTo(every) >= 0
                && line.send(Gt06Words.position(place(), walk.speedKmh() * SPED_UP, clock.instant(),
                        serial.incrementAndGet()))) {
            sincePosition = Duration.ZERO;
            reports++;
        }
    }

    private Walk.Point place() {
        Walk.Point exact = walk.from(home);
        double off = NOISE_M[reports % NOISE_M.length] / METRES_IN_DEGREE;
        return new Walk.Point(exact.latitude() + off, exact.longitude() - off);
    }

    /** On the link's thread: answered at once, obeyed when time passes. */
    private void heard(byte[] frame) {
        Gt06Words.timer(frame).ifPresent(seconds -> {
            ordered.set(Duration.ofSeconds(Math.max(1, seconds)));
            TrackerLink line = link;
            if (line != null) {
                line.send(Gt06Words.answer(frame, serial.incrementAndGet()));
            }
        });
    }

    /** Whether it is switched on. */
    public boolean isOn() {
        return link != null;
    }

    /** Whether the box knows it and listens. */
    public boolean isConnected() {
        TrackerLink line = link;
        return line != null && line.isUp();
    }

    /** Where its wearer is on the walk. */
    public Walk walk() {
        return walk;
    }

    /** Between two positions, in real time. */
    public Duration every() {
        return every.dividedBy(SPED_UP);
    }

    /** Whether it has been told to report more often. */
    public boolean isHurried() {
        return every.compareTo(USUAL) < 0;
    }

    @Override
    public void close() {
        power(false);
    }
}
