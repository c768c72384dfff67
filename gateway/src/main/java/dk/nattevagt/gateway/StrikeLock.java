package dk.nattevagt.gateway;

import dk.nattevagt.gateway.desk.LockPort;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.gpio.StrikeRelay;
import dk.nattevagt.protocol.message.LockCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A strike's relay as a lock. It lets the door be pushed for some seconds and shuts by itself, so that it cannot be told to lock. Its
 * guard may need a moment to begin, for which the alarms' thread does not wait: a pulse that fails is told afterwards, as a fault.
 */
final class StrikeLock implements LockPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StrikeLock.class);

    private final StrikeRelay relay;
    private final DeviceAddress address;
    private final Duration length;
    private final DeskLoop desk;
    private final ExecutorService pulses = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("strike-pulse").daemon().factory());

    StrikeLock(StrikeRelay relay, DeviceAddress address, Duration length, DeskLoop desk) {
        this.relay = relay;
        this.address = address;
        this.length = length;
        this.desk = desk;
    }

    @Override
    public boolean turn(DeviceAddress lock, LockCommand command) {
        boolean can = lock.equals(address) && switch (command) {
            case UNLOCK -> true;
            case LOCK -> false;
        };
        if (can) {
            pulses.execute(this::pulse);
        }
        return can;
    }

    private void pulse() {
        try {
            boolean begun = relay.pulse(length);
            LOG.atInfo().addKeyValue("begun", begun).log("The strike lets the door be pushed");
            desk.put(owner -> owner.onLockWorks(address, true));
        } catch (IOException | RuntimeException broken) {
            LOG.atError().setCause(broken).log("The strike did not open");
            desk.put(owner -> owner.onLockWorks(address, false));
        }
    }

    @Override
    public void close() {
        pulses.shutdownNow();
    }
}
