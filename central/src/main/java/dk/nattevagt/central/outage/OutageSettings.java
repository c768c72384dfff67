package dk.nattevagt.central.outage;

import java.time.Duration;

/**
 * When many silent gateways are one outage.
 *
 * @param atLeast so many are an outage anywhere
 * @param percent such a part of a municipality's gateways is one too, but never fewer than {@code percentAtLeast}
 * @param within fallen silent no further apart than this; also how long after its latest an outage still grows
 * @param endsAtPercent an outage may end once so many of its gateways are heard again
 * @param settledFor and nothing has changed in it for so long: gateways that flap do not end it
 */
public record OutageSettings(int atLeast, int percent, int percentAtLeast, Duration within, int endsAtPercent,
        Duration settledFor) {
    public static final OutageSettings STANDARD = new OutageSettings(10, 20, 5, Duration.ofMinutes(5), 90,
            Duration.ofMinutes(2));

    public OutageSettings {
        if (atLeast < 2 || percentAtLeast < 2 || percent < 1 || percent > 100 || endsAtPercent < 1
                || endsAtPercent > 100) {
            throw new IllegalArgumentException("an outage is at least 2 gateways and 1-100 percent");
        }
    }

    /** How many silent gateways are an outage in a municipality with this many. */
    public int threshold(int gateways) {
        int part = (gateways * percent + 99) / 100;
        return Math.min(atLeast, Math.max(percentAtLeast, part));
    }
}
