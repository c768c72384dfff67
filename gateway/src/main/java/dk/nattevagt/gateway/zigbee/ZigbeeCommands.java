package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.protocol.message.LockCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What we ask Zigbee2MQTT for. Each is false when it cannot be said now, and is then not said later. */
public final class ZigbeeCommands {
    /** Zigbee lets devices in for at most 254 s (ZCL, permit join duration). */
    public static final Duration LONGEST_PAIRING = Duration.ofSeconds(254);

    private final String base;
    private final Publisher publisher;

    ZigbeeCommands(String base, Publisher publisher) {
        this.base = base;
        this.publisher = publisher;
    }

    /**
     * Lets devices in. The answer comes as {@link PairingNews}.
     *
     * @throws IllegalArgumentException when not 1-254 s
     */
    public boolean openPairing(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST_PAIRING) > 0) {
            throw new IllegalArgumentException("devices can be let in for 1-254 s");
        }
        // Version 1 reads value and time, version 2 the time alone.
        return say("bridge/request/permit_join", "{\"value\":true,\"time\":" + time.toSeconds() + "}");
    }

    /** Lets no more devices in. */
    public boolean closePairing() {
        return say("bridge/request/permit_join", "{\"value\":false,\"time\":0}");
    }

    /** Asks whether Zigbee2MQTT is well; its answer comes as {@link ZigbeeListener#health}. */
    public boolean askHealth() {
        return say("bridge/request/health_check", "");
    }

    /** Turns a lock. That it was asked for is not that it has happened: only {@code lock_state} says so. */
    public boolean turn(DeviceAddress lock, LockCommand command) {
        return say(lock.value() + "/set", switch (command) {
            case LOCK -> "{\"state\":\"LOCK\"}";
            case UNLOCK -> "{\"state\":\"UNLOCK\"}";
        });
    }

    /** Asks a lock how it stands; the answer comes as a report. Some locks tell a turn by hand in no other way. */
    public boolean askLock(DeviceAddress lock) {
        return say(lock.value() + "/get", "{\"state\":\"\"}");
    }

    /**
     * Tells a keypad what came of the code that was entered on it: it shows red, green or nothing.
     *
     * @param transaction the keypad's own number for it
     * @param mode {@code disarm}, {@code invalid_code} or {@code not_ready}
     */
    public boolean answerKeypad(DeviceAddress keypad, int transaction, String mode) {
        return say(keypad.value() + "/set",
                "{\"arm_mode\":{\"transaction\":%d,\"mode\":\"%s\"}}".formatted(transaction, mode));
    }

    private boolean say(String rest, String payload) {
        return publisher.publish(base + "/" + rest, payload.getBytes(StandardCharsets.UTF_8));
    }
}
