package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.Received;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.UpChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stands where the MQTT front door stands: bytes in, receipts and refusals out. */
final class FrontDoor {
    private final World world;
    private final Machine machine;
    private final AlarmDesk desk;

    FrontDoor(World world, Machine machine, AlarmDesk desk) {
        this.world = world;
        this.machine = machine;
        this.desk = desk;
    }

    void arrived(GatewayId from, UpChannel channel, byte[] payload) {
        switch (MessageCodec.decode(channel, payload)) {
            case Decoded.Refused<GatewayMessage>(var refusal) -> {
                world.story().tell("central", "refuses a message from " + from + ": " + refusal.reason().wireName());
                answer(from, List.of(refusal));
            }
            case Decoded.Message<GatewayMessage>(GatewayMessage message) -> take(from, message);
        }
    }

    private void take(GatewayId from, GatewayMessage message) {
        world.centralChecks().heard(from);
        if (world.wiring().receiptBeforeCommit() && message instanceof AlarmRaised) {
            receipt(from, message,
                    new Received.Recorded(new Reception(message.key(), null), false, true, List.of(), null));
        }
        var home = world.registry().homeOf(from, message.key().source().device()).orElseThrow();
        var _ = desk.receive(home, message, world.time().instant())
                .thenAccept(received -> answer(from, message, received));
    }

    private void answer(GatewayId from, GatewayMessage message, Received received) {
        switch (received) {
            case Received.Recorded recorded -> {
                if (message instanceof Heartbeat) {
                    List<CentralMessage> answers = new ArrayList<>(recorded.progress());
                    answers.add(heard(from, message, recorded));
                    answer(from, answers);
                } else {
                    receipt(from, message, recorded);
                }
            }
            case Received.NotNow notNow ->
                world.story().tell("central", "cannot take " + message.key() + " now: " + notNow.cause());
        }
    }

    /** Signed now and then, where there are doors to open: it costs a simulated night more than all the rest. */
    private HeartbeatHeard heard(GatewayId from, GatewayMessage message, Received.Recorded recorded) {
        Instant now = world.time().instant();
        return world.locks() && world.chance().happens(0.3)
                ? WorldKeys.CENTRAL.heard(from, message.key().id(), now, recorded.deviceDigest())
                : new HeartbeatHeard(message.key().id(), now, recorded.deviceDigest());
    }

    private void receipt(GatewayId from, GatewayMessage message, Received.Recorded recorded) {
        Reception reception = recorded.reception();
        machine.step("before a receipt");
        world.centralChecks().receipting(message, reception);
        world.story().tell("central", "sends a receipt for " + reception.event() + ", " + reception.alarm());
        List<CentralMessage> answers = new ArrayList<>(recorded.progress());
        answers.add(new Receipt(reception.event(), reception.alarm()));
        answer(from, answers);
        machine.step("after a receipt");
    }

    /** On one connection: what follows never arrives without what went before. */
    private void answer(GatewayId to, List<CentralMessage> messages) {
        world.network().down(world.gateway(to), messages, () -> {});
    }
}
