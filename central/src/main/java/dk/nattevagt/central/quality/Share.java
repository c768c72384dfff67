package dk.nattevagt.central.quality;

import org.jspecify.annotations.Nullable;

/** How many of how many kept a promise. */
public record Share(int kept, int of) {

    /** In a hundred, to a tenth, rounded down so that a promise just broken is never shown as kept; null of none. */
    public @Nullable Double percent() {
        return of == 0 ? null : Math.floor(1000.0 * kept / of) / 10;
    }
}
