package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import java.util.concurrent.CompletionStage;

/** Where trackers' reports go. Called on the connection's own thread, for many connections at once. */
@FunctionalInterface
public interface TrackerListener {
    /**
     * Takes a report. The device is answered when the stage completes, and sends again when it fails or takes too long: complete it
     * when what must survive (a call for help above all) is on disk.
     */
    CompletionStage<Void> onReport(DeviceAddress device, DeviceReport report);

    /** A known device has sent something broken. Not told of what is sound but means nothing here. */
    default void onNonsense(DeviceAddress device, FrameRefusal reason) {}
}
