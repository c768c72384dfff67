package dk.nattevagt.central.access;

import dk.nattevagt.protocol.id.GatewayId;
import java.util.concurrent.CompletableFuture;

/** Checks a gateway's password. Never on the caller's thread. */
public interface GatewayAuthenticator {

    /** Whether this is the gateway it says it is. */
    CompletableFuture<Boolean> authenticate(GatewayId gateway, String password);
}
