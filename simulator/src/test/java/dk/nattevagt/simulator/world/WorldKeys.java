package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.SigningKey;
import java.util.Base64;

/** Keys that open no door outside this world: the central's, and somebody else's. */
final class WorldKeys {
    static final SigningKey CENTRAL = key("MC4CAQAwBQYDK2VwBCIEIOe6bVUOqtK9AbQQFbgqUovjnuZSGDO21w6uiLVO9c7v");
    static final CentralKey CENTRAL_PUBLIC = CentralKey
            .parse("MCowBQYDK2VwAyEASCEyt92KrzdweCHW5+WhMhey3gjiK0lTXMbnNWRoFAY=");
    static final SigningKey FORGER = key("MC4CAQAwBQYDK2VwBCIEIHeg8Rxa7xc2ZYgt8d3Dk46oOj4uTsfixbvZI+3V8eFf");

    private WorldKeys() {}

    private static SigningKey key(String pkcs8) {
        return SigningKey.ofPkcs8(Base64.getDecoder().decode(pkcs8));
    }
}
