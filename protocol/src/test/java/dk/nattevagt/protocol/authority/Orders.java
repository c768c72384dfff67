package dk.nattevagt.protocol.authority;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import java.time.Instant;
import java.util.Base64;

/** An order and the key of RFC 8032 §7.1, test 1. */
final class Orders {
    static final SigningKey KEY = SigningKey.ofPkcs8(
            Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"));
    static final CentralKey PUBLIC = CentralKey
            .parse("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    static final GatewayId GATEWAY = new GatewayId("gw-0001");
    static final Instant NOW = Instant.parse("2026-11-21T02:13:45.123Z");
    static final LockOrder ORDER = new LockOrder(new OrderId("order-1"), 1_763_700_000_000L, GATEWAY,
            new DeviceId("lock-1"), new AlarmId("alarm-1"), "vagt@odense.dk", LockCommand.UNLOCK, NOW,
            NOW.plusSeconds(120));

    private Orders() {}
}
