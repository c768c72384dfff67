package dk.nattevagt.gateway.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as it is written, key by key; anything may be missing. */
record ConfigFile(@Nullable String gateway, @Nullable Path data, @Nullable Central central, @Nullable Gpio gpio,
        @Nullable List<Input> inputs, @Nullable Outputs outputs, @Nullable Voice voice, @Nullable String heartbeat,
        @Nullable String reread) {

    record Central(@Nullable String uri, @Nullable String password, @Nullable Path trust) {}

    record Gpio(@Nullable String provider, @Nullable Path folder) {}

    record Input(@Nullable String device, @Nullable Integer line, @Nullable String cause, @Nullable String active,
            @Nullable String debounce, @Nullable String cancelHold) {}

    record Outputs(@Nullable Integer lamp, @Nullable Integer buzzer) {}

    record Voice(@Nullable List<String> player, @Nullable Path transcript) {}
}
