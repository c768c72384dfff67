package dk.nattevagt.gateway.trigger;

import java.time.Duration;

/** What an input's change means. */
public sealed interface Outcome {

    /** The uptime at which it happened. */
    Duration at();

    /** Someone needs help. */
    record Raised(Duration at) implements Outcome {}

    /** The detector no longer senses what it raised the alarm for. */
    record Cleared(Duration at) implements Outcome {}

    /** The citizen held on long enough to call the alarm off. */
    record Cancelled(Duration at) implements Outcome {}
}
