package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.util.concurrent.CompletableFuture;

/** The way to a home's locks. */
public interface DoorLink {

    /** Sends an order; true once the gateway has acknowledged that it has it, which does not say what it makes of it. */
    CompletableFuture<Boolean> send(GatewayId gateway, SignedLockOrder order);
}
