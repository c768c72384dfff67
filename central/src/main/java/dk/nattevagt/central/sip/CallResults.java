package dk.nattevagt.central.sip;

import dk.nattevagt.central.notification.SendResult;
import java.util.Set;
import javax.sip.message.Response;

/** What a call that ended is worth as the delivery of a message. */
final class CallResults {

    private static final Set<Integer> NO_SUCH_NUMBER = Set.of(Response.NOT_FOUND, Response.GONE,
            Response.ADDRESS_INCOMPLETE, Response.DOES_NOT_EXIST_ANYWHERE);

    private CallResults() {}

    static SendResult notAnswered(CallEnd end) {
        return switch (end.result()) {
            case BUSY -> new SendResult.Failed("busy", true);
            case NO_ANSWER -> new SendResult.Failed("no-answer", true);
            case ANSWERED, FAILED -> refused(end);
        };
    }

    private static SendResult refused(CallEnd end) {
        if (end.status() == Response.DECLINE) {
            return new SendResult.Failed("declined", true);
        }
        return NO_SUCH_NUMBER.contains(end.status())
                ? new SendResult.Failed("no-such-number", false)
                : new SendResult.Failed(end.detail(), true);
    }

    /** Only a key proves a person; a message said into a voicemail has gone out, and no more is known. */
    static SendResult answered(CallEnd end, boolean keyed, int readings) {
        if (keyed) {
            return new SendResult.Heard(false);
        }
        return readings > 0 ? new SendResult.Sent(null, false) : new SendResult.Failed(end.detail(), true);
    }
}
