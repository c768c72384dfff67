package dk.nattevagt.gateway.config;

import dk.nattevagt.protocol.id.GatewayId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what is written to what is meant, with defaults; the first mistake ends it. */
final class ConfigCheck {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int LOUD = 100;

    private ConfigCheck() {}

    static GatewayConfig check(ConfigFile file) {
        ConfigFile.Central central = Checks.required("central", file.central());
        ConfigFile.Voice voice = file.voice();
        GatewayConfig config = new GatewayConfig(
                Checks.made("gateway", file.gateway(), GatewayId::new),
                file.data() == null ? Path.of("data") : file.data(),
                central(central),
                WireCheck.wires(file),
                AdapterCheck.adapters(file),
                file.page() == null ? null : AdapterCheck.page(file.page()),
                AccessCheck.access(central.orderKey(), file.doorCodes()),
                voice == null ? new GatewayConfig.Voice(List.of(), null, LOUD, null) : voice(voice),
                Checks.duration("heartbeat", file.heartbeat(), HEARTBEAT));
        somethingIsWatched(config);
        AccessCheck.namesAreFree(config);
        return config;
    }

    private static GatewayConfig.Central central(ConfigFile.Central central) {
        List<GatewayConfig.Fallback> fallback = new ArrayList<>();
        List<ConfigFile.Fallback> written = central.fallback() == null ? List.of() : central.fallback();
        for (int i = 0; i < written.size(); i++) {
            fallback.add(new GatewayConfig.Fallback(uri("central.fallback[%d].uri".formatted(i), written.get(i).uri()),
                    written.get(i).networkInterface()));
        }
        return new GatewayConfig.Central(uri("central.uri", central.uri()),
                Checks.required("central.password", central.password()), central.trust(), own(central),
                List.copyOf(fallback));
    }

    private static GatewayConfig.@Nullable Own own(ConfigFile.Central central) {
        Path certificate = central.certificate();
        Path key = central.key();
        if (certificate == null && key == null) {
            return null;
        }
        return new GatewayConfig.Own(Checks.required("central.certificate", certificate),
                Checks.required("central.key", key));
    }

    static URI uri(String key, @Nullable String written) {
        URI uri = Checks.made(key, written, URI::create);
        if (uri.getHost() == null || !List.of("tcp", "ssl").contains(uri.getScheme()) || uri.getPort() < 0) {
            throw new InvalidKeyException(key, "must be tcp://host:port or ssl://host:port");
        }
        return uri;
    }

    private static GatewayConfig.Voice voice(ConfigFile.Voice voice) {
        List<String> player = voice.player();
        int volume = voice.volume() == null ? LOUD : voice.volume();
        if (volume < 1 || volume > LOUD) {
            throw new InvalidKeyException("voice.volume", "must be 1 to 100");
        }
        return new GatewayConfig.Voice(player == null ? List.of() : List.copyOf(player), voice.transcript(), volume,
                voice.recordings());
    }

    private static void somethingIsWatched(GatewayConfig config) {
        GatewayConfig.Adapters adapters = config.adapters();
        boolean heard = adapters.zigbee() != null || adapters.trackers() != null || adapters.owntracks();
        if (config.wires().inputs().isEmpty() && !heard) {
            throw new InvalidKeyException("inputs",
                    "a gateway without inputs, zigbee, trackers or owntracks can raise no alarm");
        }
    }
}
