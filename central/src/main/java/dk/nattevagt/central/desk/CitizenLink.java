package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Progress;
import java.util.concurrent.CompletableFuture;

/** The way back to the citizen's lamp. */
public interface CitizenLink {

    /** Sends it; true once the gateway has acknowledged it, false when it is not connected or did not answer. */
    CompletableFuture<Boolean> tell(GatewayId gateway, Progress progress);
}
