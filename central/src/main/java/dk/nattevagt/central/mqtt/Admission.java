package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.access.GatewayAuthenticator;
import dk.nattevagt.central.mqtt.MqttMetrics.Turned;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.protocol.id.GatewayId;
import io.vertx.mqtt.MqttAuth;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who may come in: a gateway that hangs in a home and knows its password. The user name is the gateway's id. */
final class Admission {
    private final GatewayAuthenticator authenticator;
    private final Registry registry;
    private final Limits limits;
    private final AtomicInteger underWay = new AtomicInteger();

    Admission(GatewayAuthenticator authenticator, Registry registry, Limits limits) {
        this.authenticator = authenticator;
        this.registry = registry;
        this.limits = limits;
    }

    /** The answer to a CONNECT. */
    sealed interface Answer {

        /** Come in. */
        record Welcome(GatewayId gateway) implements Answer {}

        /** Stay out. */
        record No(Turned because) implements Answer {}
    }

    /** Asks for the answer; never fails. Already complete where the password need not be hashed again. */
    CompletableFuture<Answer> ask(@Nullable MqttAuth auth) {
        if (auth == null) {
            return no(Turned.NO_CREDENTIALS);
        }
        Optional<GatewayId> gateway = gatewayId(auth.getUsername());
        if (gateway.isEmpty()) {
            return no(Turned.UNKNOWN_GATEWAY);
        }
        if (underWay.incrementAndGet() > limits.authenticating()) {
            underWay.decrementAndGet();
            return no(Turned.BUSY);
        }
        return authenticator.authenticate(gateway.get(), auth.getPassword())
                .copy()
                .orTimeout(limits.authenticateWithin().toMillis(), TimeUnit.MILLISECONDS)
                .handle((right, failed) -> {
                    underWay.decrementAndGet();
                    return failed == null ? answer(gateway.get(), right) : new Answer.No(Turned.AUTHENTICATION_FAILED);
                });
    }

    private Answer answer(GatewayId gateway, boolean right) {
        if (registry.homeOf(gateway).isEmpty()) {
            return new Answer.No(Turned.UNKNOWN_GATEWAY);
        }
        return right ? new Answer.Welcome(gateway) : new Answer.No(Turned.WRONG_PASSWORD);
    }

    private static CompletableFuture<Answer> no(Turned because) {
        return CompletableFuture.completedFuture(new Answer.No(because));
    }

    private static Optional<GatewayId> gatewayId(String userName) {
        try {
            return Optional.of(new GatewayId(userName));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
