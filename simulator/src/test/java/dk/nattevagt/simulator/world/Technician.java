package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who tests devices at night, with a tool that speaks beside the gateway, and equipment that has its troubles. */
final class Technician {
    private final World world;
    private final Set<EventKey> tests = new HashSet<>();
    private int events;
    private @Nullable GatewayMessage latest;

    Technician(World world) {
        this.world = world;
    }

    /** Whether this event was a test. */
    boolean tested(EventKey event) {
        return tests.contains(event);
    }

    void visit(GatewayHost gateway) {
        GatewayMessage before = latest;
        GatewayMessage message = before != null && world.chance().happens(0.2) ? before : something(gateway);
        latest = message;
        world.story().tell("technician", "lets " + message.key() + " be said");
        world.central().arrived(message.key().gateway(), MessageCodec.channel(message), MessageCodec.encode(message));
    }

    private GatewayMessage something(GatewayHost gateway) {
        DeviceId device = world.chance().oneOf(List.of(Household.BUTTON, Household.SMOKE));
        EventKey key = new EventKey(EventSource.of(gateway.id(), device), new EventId("by-hand-" + ++events));
        if (world.chance().happens(0.4)) {
            return new TechnicalReported(key, null, world.chance().oneOf(List.of(Trouble.SILENT, Trouble.LOW_BATTERY)),
                    world.chance().happens(0.5), null);
        }
        tests.add(key);
        Cause cause = device.equals(Household.SMOKE) ? Cause.SMOKE : Cause.BUTTON;
        return new AlarmRaised(key, null, cause, null, null, true);
    }
}
