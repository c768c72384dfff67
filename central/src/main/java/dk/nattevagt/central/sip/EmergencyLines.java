package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallRight;
import dk.nattevagt.central.emergency.EmergencyMessage;
import dk.nattevagt.central.emergency.EmergencyMode;
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
     * @throws IllegalArgumentException with a sentence for the person who starts the central: a real line without a trunk,
     *     or an assisted one without a telephone for responders
     * @throws IOException when the telephone cannot be opened on this machine
     */
    public static EmergencyTelephone open(EmergencySettings settings) throws IOException {
        return open(settings, Speech.installed(), LineTiming.usual(settings.ringTimeout()));
    }

    static EmergencyTelephone open(EmergencySettings settings, Speech speech, LineTiming timing) throws IOException {
        return switch (CallRight.of(settings.mode(), settings.live())) {
            case CallRight.Practice() -> telephone(settings, null, speech, timing);
            case CallRight.Real() -> telephone(settings,
                    plan(settings, checked(settings), settings.staff(), false), speech, timing);
        };
    }

    /** An exercise has a telephone of its own at all times: it could not reach a real trunk if it tried. */
    private static EmergencyTelephone telephone(EmergencySettings settings, @Nullable LinePlan real, Speech speech,
            LineTiming timing) throws IOException {
        PracticeLine practice = PracticeLine.open();
        SipEmergencyLine exercises = null;
        try {
            List<SipTrunk> own = List.of(practice.trunk());
            exercises = line(plan(settings, own, own, true), speech, timing);
            return new EmergencyTelephone(real == null ? null : line(real, speech, timing), exercises, practice);
        } catch (SipException cannot) {
            if (exercises != null) {
                exercises.close();
            }
            practice.close();
            throw new IOException("the telephone to 112 could not be opened", cannot);
        }
    }

    private static List<SipTrunk> checked(EmergencySettings settings) {
        if (settings.trunks().isEmpty()) {
            throw new IllegalArgumentException("emergency.trunk is missing: there is no line to call 112 on.");
        }
        if (settings.mode() == EmergencyMode.ASSISTED && settings.staff().isEmpty()) {
            throw new IllegalArgumentException(
                    "telephone.trunk is missing: emergency.mode: assisted rings responders on it.");
        }
        return settings.trunks();
    }

    private static LinePlan plan(EmergencySettings settings, List<SipTrunk> trunks, List<SipTrunk> staff,
            boolean practice) {
        return new LinePlan(settings.number(), trunks, staff, settings.answerWithin(), settings.linesAtOnce(),
                LinePlan.USUAL_TALK, practice);
    }

    private static SipEmergencyLine line(LinePlan plan, Speech speech, LineTiming timing) throws SipException {
        SipEmergencyLine line = new SipEmergencyLine(plan, timing, speech, EmergencyMessage::of);
        Thread.startVirtualThread(line::warmUp);
        return line;
    }
}
