package dk.nattevagt.gateway;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.tracker.TrackerListener;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Brings to the desk what trackers say; a tracker is answered only when the disk has it. */
record TrackerEars(DeskLoop desk) implements TrackerListener, Predicate<DeviceAddress> {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public CompletionStage<Void> onReport(DeviceAddress device, DeviceReport report) {
        return desk.ask(owner -> owner.onReport(device, report, true, null), report.mayAlarm()).thenAccept(stored -> {
            if (!stored) {
                throw new IllegalStateException("the disk did not take it");
            }
        });
    }

    @Override
    public void onNonsense(DeviceAddress device, FrameRefusal reason) {
        desk.offer(owner -> owner.onNonsense(device));
    }

    /**
     * Whether it is mounted here; not when the desk does not answer, so that it tries again. Asked ahead of what waits, because an
     * alarm may follow.
     */
    @Override
    public boolean test(DeviceAddress device) {
        try {
            return desk.ask(owner -> owner.knows(device), true).orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException busy) {
            return false;
        }
    }
}
