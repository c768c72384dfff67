package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import java.time.Duration;

/** Says in an alarm how long the gateway has kept it, so that the central can mark it late without trusting a clock. */
public final class Held {

    private Held() {}

    /**
     * The message as it leaves now. Only within the boot of the press is the time known; after a restart nobody can say, and
     * nothing is said.
     */
    public static GatewayMessage stamp(GatewayMessage message, String boot, Duration uptime) {
        return switch (message) {
            case AlarmRaised alarm -> {
                BootMark mark = alarm.mark();
                Duration held = mark != null && mark.boot().equals(boot) ? since(mark, uptime) : null;
                yield new AlarmRaised(alarm.key(), alarm.time(), alarm.cause(), mark, held, alarm.test());
            }
            case DeviceReported _,DeviceListed _,TechnicalReported _,LockReported _,LockAnswered _,CodeEntered _,PositionReported _,Heartbeat _ ->
                message;
        };
    }

    private static Duration since(BootMark mark, Duration uptime) {
        return Duration.ofMillis(Math.max(0, uptime.toMillis() - mark.uptimeMs()));
    }
}
