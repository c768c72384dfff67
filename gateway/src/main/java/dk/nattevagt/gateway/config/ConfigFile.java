package dk.nattevagt.gateway.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as it is written, key by key; anything may be missing. */
record ConfigFile(@Nullable String gateway, @Nullable Path data, @Nullable Central central, @Nullable Gpio gpio,
        @Nullable List<Input> inputs, @Nullable List<Device> devices, @Nullable Outputs outputs, @Nullable Voice voice,
        @Nullable String heartbeat,
        @Nullable String reread) {

    record Central(@Nullable String uri, @Nullable String password, @Nullable Path trust,
            @Nullable List<Fallback> fallback) {}

    record Fallback(@Nullable String uri, @Nullable String networkInterface) {}

    record Device(@Nullable String device, @Nullable String kind, @Nullable String adapter, @Nullable String address,
            @Nullable String name, @Nullable String room, @Nullable String model, @Nullable String every,
            @Nullable Boolean alarmOnOpen) {}

    record Gpio(@Nullable String provider, @Nullable Path folder) {}

    record Input(@Nullable String device, @Nullable Integer line, @Nullable String cause, @Nullable String active,
            @Nullable String debounce, @Nullable String cancelHold) {}

    record Outputs(@Nullable Integer lamp, @Nullable Integer buzzer) {}

    record Voice(@Nullable List<String> player, @Nullable Path transcript) {}
}
