package dk.nattevagt.gateway;

import dk.nattevagt.gateway.desk.TrackerPort;
import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.tracker.TrackerServer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says to each tracker, in its own words and by the way it came, how often to report. */
final class TrackerVoice implements TrackerPort {
    private final Map<DeviceAddress, ReportingCommands> own;
    private volatile @Nullable TrackerServer server;
    private volatile @Nullable House house;

    /** @param own the words of those that have other ones than their protocol */
    TrackerVoice(Map<DeviceAddress, ReportingCommands> own) {
        this.own = Map.copyOf(own);
    }

    void through(TrackerServer opened) {
        server = opened;
    }

    void through(House opened) {
        house = opened;
    }

    @Override
    public CommandAnswer report(DeviceAddress tracker, @Nullable Duration every) {
        ReportingCommands commands = own.getOrDefault(tracker, ReportingCommands.OF_THE_PROTOCOL);
        if (!commands.areThere()) {
            return CommandAnswer.CANNOT;
        }
        return switch (tracker.adapter()) {
            case TRACKER -> {
                TrackerServer there = server;
                yield there == null ? CommandAnswer.CANNOT : there.report(tracker, commands, every);
            }
            case OWNTRACKS -> {
                House there = house;
                yield there == null ? CommandAnswer.CANNOT : there.report(tracker, commands, every);
            }
            case GPIO, ZIGBEE -> CommandAnswer.CANNOT;
        };
    }
}
