package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.FrameReading;
import java.util.List;

/**
 * A reading with what else a technician may want to know of it.
 *
 * @param notes words and names, for example of an action that no rule counts
 */
record Decoded(FrameReading reading, List<String> notes) {

    Decoded {
        notes = List.copyOf(notes);
    }

    static Decoded of(FrameReading reading) {
        return new Decoded(reading, reading instanceof FrameReading.Nothing(String what) ? List.of(what) : List.of());
    }
}
