package dk.nattevagt.gateway.peer;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.SigningKey;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A central's keys, and the orders it gives. */
public final class Authority {
    /** How long an order is good for. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private static final byte[] MASTER = new byte[32];

    private final SigningKey key;
    private final CentralKey known;
    private final GatewayId gateway;

    /** New keys, for orders to this gateway. */
    public Authority(GatewayId gateway) {
        this.gateway = gateway;
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            this.key = SigningKey.ofPkcs8(pair.getPrivate().getEncoded());
            this.known = CentralKey.parse(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What it signs with. */
    public SigningKey key() {
        return key;
    }

    /** What the gateway has been given. */
    public CentralKey known() {
        return known;
    }

    /** The gateway's key for codes. */
    public CodeKey codes() {
        return CodeKey.of(MASTER, gateway);
    }

    /** An order to unlock, given now and numbered by the moment, as the central numbers them. */
    public SignedLockOrder unlock(String lock, Instant now) {
        return key.sign(order(lock, LockCommand.UNLOCK, now.toEpochMilli(), now, now.plus(GOOD_FOR)));
    }

    /** An order. */
    public LockOrder order(String lock, LockCommand command, long number, Instant issued, Instant expires) {
        return new LockOrder(new OrderId("order-" + number), number, gateway, new DeviceId(lock),
                new AlarmId("alarm-1"),
                "vagt", command, issued, expires);
    }
}
