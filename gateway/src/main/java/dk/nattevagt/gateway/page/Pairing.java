package dk.nattevagt.gateway.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letting new devices into the home's radio network. */
public interface Pairing {
    /** Zigbee lets devices in for at most 254 s. */
    Duration USUAL = Duration.ofMinutes(4);

    /** Lets devices in for this long; false when it cannot be asked for now. */
    boolean open(Duration time);

    /** Lets no more devices in; false when it cannot be asked for now. */
    boolean close();

    /** How it stands. */
    State state();

    /**
     * How it stands.
     *
     * @param left how long devices are still let in; null when they are not
     * @param news what happened lately, oldest first
     */
    record State(@Nullable Duration left, List<News> news) {}

    /**
     * Something that happened.
     *
     * @param address of the device; null when it is about none
     * @param label maker and model; null when unknown
     * @param detail of a refusal; null elsewhere
     */
    record News(Instant at, Step step, @Nullable String address, @Nullable String label, @Nullable String detail) {}

    /** What can happen, in the order in which it does when all goes well. */
    enum Step {
        OPEN, JOINED, INTERVIEW, READY, INTERVIEW_FAILED, UNSUPPORTED, LEFT, CLOSED, REFUSED
    }
}
