package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.FrameRefusal;
import org.jspecify.annotations.Nullable;

/** What a stream begins with. */
public sealed interface Cut {

    /** A frame of this many bytes. */
    record Frame(int length) implements Cut {}

    /** The beginning of a frame: more must be read first. */
    record More() implements Cut {}

    /** This many bytes that belong to no frame. {@code reason} is null for what may stand between frames. */
    record Junk(int length, @Nullable FrameRefusal reason) implements Cut {}

    /** Something after which no frame can be found again: the connection must be closed. */
    record Lost(FrameRefusal reason) implements Cut {}
}
