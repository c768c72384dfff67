package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallRight;
import dk.nattevagt.central.emergency.EmergencyMessage;
import java.io.IOException;
import java.util.List;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/** Opens the telephone that the settings allow. */
public final class EmergencyLines {

    private EmergencyLines() {}

    /**
     * Opens the line and warms it in the background: this returns at once, and a call may be placed at once.
     *
     * @throws IllegalArgumentException with a sentence for the person who starts the central: a mode that is not available, or
     *     a real line without a trunk
     * @throws IOException when the telephone cannot be opened on this machine
     */
    public static EmergencyTelephone open(EmergencySettings settings) throws IOException {
        return open(settings, Speech.installed(), LineTiming.usual(settings.ringTimeout()));
    }

    static EmergencyTelephone open(EmergencySettings settings, Speech speech, LineTiming timing) throws IOException {
        return switch (CallRight.of(settings.mode(), settings.live())) {
            case CallRight.Refused(String reason) -> throw new IllegalArgumentException(reason);
            case CallRight.Practice() -> {
                PracticeLine practice = PracticeLine.open();
                yield telephone(settings.number(), List.of(practice.trunk()), practice, speech, timing);
            }
            case CallRight.Real() -> {
                if (settings.trunks().isEmpty()) {
                    throw new IllegalArgumentException("emergency.trunk is missing: there is no line to call 112 on.");
                }
                yield telephone(settings.number(), settings.trunks(), null, speech, timing);
            }
        };
    }

    private static EmergencyTelephone telephone(String number, List<SipTrunk> trunks, @Nullable PracticeLine practice,
            Speech speech, LineTiming timing) throws IOException {
        try {
            SipEmergencyLine line = new SipEmergencyLine(number, trunks, timing, speech, EmergencyMessage::of);
            Thread.startVirtualThread(line::warmUp);
            return new EmergencyTelephone(line, practice);
        } catch (SipException cannot) {
            if (practice != null) {
                practice.close();
            }
            throw new IOException("the telephone to 112 could not be opened", cannot);
        }
    }
}
