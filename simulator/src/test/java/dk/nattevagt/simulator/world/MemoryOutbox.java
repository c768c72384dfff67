package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The outbox on a simulated disk. */
final class MemoryOutbox implements Outbox {
    private final GatewayDisk disk;
    private final Machine machine;
    private final GatewayChecks checks;

    MemoryOutbox(GatewayDisk disk, Machine machine, GatewayChecks checks) {
        this.disk = disk;
        this.machine = machine;
        this.checks = checks;
    }

    @Override
    public void append(GatewayMessage message) {
        checks.made(message);
        write("before an event is on disk");
        disk.waiting.putIfAbsent(message.key(), message);
        checks.onDisk(message);
        machine.step("after an event is on disk");
    }

    @Override
    public List<GatewayMessage> waiting(int max) {
        read();
        if (disk.waiting.isEmpty()) {
            return List.of();
        }
        return disk.waiting.values().stream().sorted(Comparator.comparing(Urgency::of)).limit(max).toList();
    }

    @Override
    public void delivered(EventKey key) {
        write("before an event leaves the disk");
        if (disk.waiting.containsKey(key)) {
            checks.leavesDisk(key);
            disk.waiting.remove(key);
        }
        machine.step("after an event left the disk");
    }

    @Override
    public void setAside(EventKey key, RefusalReason reason, String explanation) {
        write("before an event is set aside");
        GatewayMessage message = disk.waiting.remove(key);
        if (message != null) {
            disk.aside.put(key, message);
        }
    }

    @Override
    public long depth() {
        read();
        return disk.waiting.size();
    }

    private void read() {
        if (!disk.health.readable()) {
            throw failed("broken");
        }
    }

    private void write(String step) {
        machine.step(step);
        if (!disk.health.writable()) {
            throw failed("full");
        }
    }

    private static OutboxException failed(String why) {
        return new OutboxException("the disk is " + why, new IOException(why));
    }
}
