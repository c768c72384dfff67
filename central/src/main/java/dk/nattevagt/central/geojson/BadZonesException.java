package dk.nattevagt.central.geojson;

import dk.nattevagt.central.tracking.ZoneFault;
import org.jspecify.annotations.Nullable;

/** Zones that cannot be used, in one sentence that names the zone. Says nothing of where it lies. */
public final class BadZonesException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable ZoneFault fault;

    BadZonesException(String message) {
        this(message, null);
    }

    BadZonesException(String message, @Nullable ZoneFault fault) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with a zone's ground; null when the text itself is wrong. */
    public @Nullable ZoneFault fault() {
        return fault;
    }
}
