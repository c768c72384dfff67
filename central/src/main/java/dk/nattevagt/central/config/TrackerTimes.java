package dk.nattevagt.central.config;

import dk.nattevagt.central.tracking.WornRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From when on a tracker seems not to be worn.
 *
 * @param stillFor how long without moving, within the hours it should be worn: {@code 12h}
 * @param chargingFor how long on its charger, within those hours: {@code 2h}
 */
public record TrackerTimes(@Nullable String stillFor, @Nullable String chargingFor) {

    /** @throws ConfigurationException naming the key */
    WornRules worn() {
        WornRules usual = WornRules.STANDARD;
        try {
            return new WornRules(span("trackers.stillFor", stillFor, usual.stillFor()),
                    span("trackers.chargingFor", chargingFor, usual.chargingFor()));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    private static Duration span(String key, @Nullable String written, Duration otherwise) {
        return written == null ? otherwise : Spans.parse(key, written);
    }
}
