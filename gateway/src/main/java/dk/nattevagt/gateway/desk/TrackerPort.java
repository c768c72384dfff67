package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells trackers how often to report. */
@FunctionalInterface
public interface TrackerPort {

    /** No tracker can be told anything here. */
    TrackerPort NONE = (_, _) -> CommandAnswer.CANNOT;

    /**
     * Tells a tracker, without waiting.
     *
     * @param every between two reports; null for as usual
     */
    CommandAnswer report(DeviceAddress tracker, @Nullable Duration every);
}
