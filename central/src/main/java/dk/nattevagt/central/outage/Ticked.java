package dk.nattevagt.central.outage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the ticks of one home stand: the last one counts, and whoever was overruled without its author having seen it is told.
 *
 * @param last null where nobody has ticked it
 * @param overruled somebody else's tick that the author of the last one had not seen; null when there is none
 */
public record Ticked(@Nullable Tick last, @Nullable Tick overruled) {
    public static final Ticked NOT_YET = new Ticked(null, null);

    /** The standing of these ticks of one home, in the order of their numbers. */
    public static Ticked of(List<Tick> ticks) {
        if (ticks.isEmpty()) {
            return NOT_YET;
        }
        Tick last = ticks.getLast();
        Tick overruled = null;
        for (Tick earlier : ticks) {
            boolean unseen = earlier.number() > last.upon() && earlier.number() < last.number();
            if (unseen && !earlier.by().equals(last.by()) && earlier.result() != last.result()) {
                overruled = earlier;
            }
        }
        return new Ticked(last, overruled);
    }

    /** The number to say one has seen. */
    public long seen() {
        return last == null ? 0 : last.number();
    }

    /** Whether nothing more is to be done for the home. */
    public boolean settled() {
        return last != null && last.result().settles();
    }
}
