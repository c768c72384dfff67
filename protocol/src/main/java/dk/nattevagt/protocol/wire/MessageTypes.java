package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;

/** The CloudEvents type and the channel of each of a gateway's messages. */
final class MessageTypes {
    static final String ALARM_RAISED = "dk.nattevagt.alarm.raised";
    static final String DEVICE_REPORTED = "dk.nattevagt.device.reported";
    static final String DEVICE_LISTED = "dk.nattevagt.device.listed";
    static final String TECHNICAL_REPORTED = "dk.nattevagt.technical.reported";
    static final String LOCK_REPORTED = "dk.nattevagt.lock.reported";
    static final String LOCK_ANSWERED = "dk.nattevagt.lock.answered";
    static final String CODE_ENTERED = "dk.nattevagt.lock.code-entered";
    static final String POSITION_REPORTED = "dk.nattevagt.position.reported";
    static final String HEARTBEAT = "dk.nattevagt.gateway.heartbeat";

    private MessageTypes() {}

    static String type(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised _ -> ALARM_RAISED;
            case DeviceReported _ -> DEVICE_REPORTED;
            case DeviceListed _ -> DEVICE_LISTED;
            case TechnicalReported _ -> TECHNICAL_REPORTED;
            case LockReported _ -> LOCK_REPORTED;
            case LockAnswered _ -> LOCK_ANSWERED;
            case CodeEntered _ -> CODE_ENTERED;
            case PositionReported _ -> POSITION_REPORTED;
            case Heartbeat _ -> HEARTBEAT;
        };
    }

    static UpChannel channel(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised _ -> UpChannel.ALARM;
            case DeviceReported _,DeviceListed _,TechnicalReported _ -> UpChannel.DEVICE;
            case LockReported _,LockAnswered _,CodeEntered _ -> UpChannel.LOCK;
            case PositionReported _ -> UpChannel.POSITION;
            case Heartbeat _ -> UpChannel.HEARTBEAT;
        };
    }
}
