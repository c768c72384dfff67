package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.authority.SigningKey;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/** Keys that open no door outside this world: the central's, and somebody else's. */
final class WorldKeys {
    static final SigningKey CENTRAL = key("MC4CAQAwBQYDK2VwBCIEIOe6bVUOqtK9AbQQFbgqUovjnuZSGDO21w6uiLVO9c7v");
    static final CentralKey CENTRAL_PUBLIC = CentralKey
            .parse("MCowBQYDK2VwAyEASCEyt92KrzdweCHW5+WhMhey3gjiK0lTXMbnNWRoFAY=");
    static final SigningKey FORGER = key("MC4CAQAwBQYDK2VwBCIEIHeg8Rxa7xc2ZYgt8d3Dk46oOj4uTsfixbvZI+3V8eFf");

    static final CodeShifts SHIFTS = new CodeShifts(
            List.of(LocalTime.of(7, 0), LocalTime.of(17, 0), LocalTime.of(23, 0)),
            ZoneId.of("Europe/Copenhagen"));
    private static final byte[] CODE_MASTER = new byte[32];

    private WorldKeys() {}

    static CodeKey codes(GatewayId gateway) {
        return CodeKey.of(CODE_MASTER, gateway);
    }

    private static SigningKey key(String pkcs8) {
        return SigningKey.ofPkcs8(Base64.getDecoder().decode(pkcs8));
    }
}
