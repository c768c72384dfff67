package dk.nattevagt.gateway.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as it is written, key by key; anything may be missing. */
record ConfigFile(@Nullable String gateway, @Nullable Path data, @Nullable Central central, @Nullable Gpio gpio,
        @Nullable List<Input> inputs, @Nullable List<Device> devices, @Nullable Broker broker, @Nullable Zigbee zigbee,
        @Nullable Trackers trackers, @Nullable DoorCodes doorCodes, @Nullable Boolean owntracks, @Nullable Page page,
        @Nullable Outputs outputs,
        @Nullable Voice voice,
        @Nullable String heartbeat, @Nullable String reread) {

    record Central(@Nullable String uri, @Nullable String password, @Nullable Path trust,
            @Nullable Path certificate, @Nullable Path key, @Nullable String orderKey,
            @Nullable List<Fallback> fallback) {}

    record DoorCodes(@Nullable String key, @Nullable List<String> shifts, @Nullable String zone,
            @Nullable String lock) {}

    record Fallback(@Nullable String uri, @Nullable String networkInterface) {}

    record Device(@Nullable String device, @Nullable String kind, @Nullable String adapter, @Nullable String address,
            @Nullable String name, @Nullable String room, @Nullable String model, @Nullable String every,
            @Nullable Boolean alarmOnOpen, @Nullable String fastCommand, @Nullable String normalCommand) {}

    record Gpio(@Nullable String provider, @Nullable Path folder) {}

    record Input(@Nullable String device, @Nullable Integer line, @Nullable String cause, @Nullable String kind,
            @Nullable String active, @Nullable String debounce, @Nullable String cancelHold,
            @Nullable Integer loopLine, @Nullable String loopActive, @Nullable String stuckAfter,
            @Nullable String contact) {}

    record Broker(@Nullable String uri, @Nullable String user, @Nullable String password) {}

    record Zigbee(@Nullable String base, @Nullable List<ZigbeeRule> mapping, @Nullable List<String> actions) {}

    record ZigbeeRule(@Nullable String property, @Nullable String value, @Nullable String sign,
            @Nullable Boolean inverted) {}

    record Page(@Nullable String address, @Nullable Integer port, @Nullable String password,
            @Nullable String passwordHash, @Nullable Path tlsKey, @Nullable Path tlsCertificate) {}

    record Trackers(@Nullable String address, @Nullable Integer gt06, @Nullable Integer teltonika,
            @Nullable Integer h02, @Nullable Integer mostConnections) {}

    record Outputs(@Nullable Integer lamp, @Nullable Integer buzzer, @Nullable Integer strike,
            @Nullable String strikeLock, @Nullable String strikeTime) {}

    record Voice(@Nullable List<String> player, @Nullable Path transcript, @Nullable Integer volume,
            @Nullable Path recordings) {}
}
