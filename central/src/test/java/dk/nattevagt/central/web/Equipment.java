package dk.nattevagt.central.web;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happens to the equipment of {@code home-1} and its neighbours in the tests of the technician's page. */
final class Equipment {
    private final NightCentral central;
    private int events;

    Equipment(NightCentral central) {
        this.central = central;
    }

    private EventKey key(String gateway, @Nullable String device) {
        GatewayId id = new GatewayId(gateway);
        return new EventKey(device == null ? EventSource.of(id) : EventSource.of(id, new DeviceId(device)),
                new EventId("equipment-" + ++events));
    }

    void mount(String gateway, String device, DeviceKind kind, @Nullable String name, @Nullable String room) {
        central.say(new DeviceListed(key(gateway, device), null, new DeviceEntry(kind, name, room, "Acme A1"), true,
                null, null));
    }

    void test(String gateway, String device) {
        central.say(new AlarmRaised(key(gateway, device), null, Cause.BUTTON, null, null, true));
    }

    void trouble(String gateway, @Nullable String device, Trouble trouble, boolean present) {
        central.say(new TechnicalReported(key(gateway, device), null, trouble, present, null));
    }

    void heartbeat(String gateway, GatewayHealth health) {
        central.say(new Heartbeat(key(gateway, null), null, "1.4.0", 0, health, null));
    }

    void bolt(String gateway, String device, BoltState bolt, @Nullable LockCommand commanded) {
        central.say(new LockReported(key(gateway, device), null, bolt, commanded, null));
    }

    void answered(String gateway, String device, OrderId order, OrderAnswer answer) {
        central.say(new LockAnswered(key(gateway, device), null, order, answer, null));
    }

    void entered(String gateway, String device, CodeAnswer answer, @Nullable String shift, @Nullable Integer slot) {
        central.say(new CodeEntered(key(gateway, device), null, answer, shift, slot, null));
    }

    /** A week in a town: a home in good order, one with troubles, one that is silent, one that was never tested. */
    void aWeek() {
        mount("gw-home-1", "button-1", DeviceKind.BUTTON, "Armbånd", null);
        mount("gw-home-1", "smoke-1", DeviceKind.SMOKE, null, "Gang");
        mount("gw-home-1", "lock-1", DeviceKind.LOCK, null, "Hoveddør");
        test("gw-home-1", "button-1");
        test("gw-home-1", "smoke-1");
        heartbeat("gw-home-2", GatewayHealth.UNKNOWN);
        central.forward(Duration.ofDays(40));
        test("gw-home-1", "button-1");
        central.say(new LockReported(key("gw-home-1", "lock-1"), null, BoltState.LOCKED, LockCommand.LOCK, null));
        central.forward(Duration.ofMinutes(40));
        heartbeat("gw-home-1", new GatewayHealth(64L, 52, -1200L, null, 1));
        heartbeat("gw-home-3", new GatewayHealth(12_000L, 40, 0L, null, 1));
        trouble("gw-home-1", "smoke-1", Trouble.FAULT, true);
        trouble("gw-home-1", "button-1", Trouble.LOW_BATTERY, true);
        central.forward(Duration.ofSeconds(30));
    }
}
