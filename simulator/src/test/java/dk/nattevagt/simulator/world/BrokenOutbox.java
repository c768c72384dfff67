package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.util.List;

/** An outbox that does everything right until a subclass breaks one thing. */
class BrokenOutbox implements Outbox {
    private final Outbox real;

    BrokenOutbox(Outbox real) {
        this.real = real;
    }

    @Override
    public void append(GatewayMessage message) {
        real.append(message);
    }

    @Override
    public List<GatewayMessage> waiting(int max) {
        return real.waiting(max);
    }

    @Override
    public void delivered(EventKey key) {
        real.delivered(key);
    }

    @Override
    public void setAside(EventKey key, RefusalReason reason, String explanation) {
        real.setAside(key, reason, explanation);
    }

    @Override
    public long depth() {
        return real.depth();
    }
}
