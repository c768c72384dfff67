package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.List;

/**
 * Over which lines 112 and responders are called.
 *
 * @param number 112, as dialled
 * @param trunks to 112, in the order in which they are tried
 * @param staff to responders; empty: nobody is rung, and an assisted call is not taken
 * @param answerWithin how long responders have to press 1, with the ringing
 * @param linesAtOnce calls being made at the same time; one line is kept for first attempts
 * @param talk what counts as a talk between a responder and 112
 * @param practice whether the lines are our own, on which made-up numbers answer as well
 */
record LinePlan(
        String number,
        List<SipTrunk> trunks,
        List<SipTrunk> staff,
        Duration answerWithin,
        int linesAtOnce,
        Joining.Lengths talk,
        boolean practice) {

    LinePlan {
        trunks = List.copyOf(trunks);
        staff = List.copyOf(staff);
    }

    /** Less than the shortest is no talk with 112: not even an address can be said in it. The longest is as long as a fire. */
    static final Joining.Lengths USUAL_TALK = new Joining.Lengths(Duration.ofSeconds(3), Duration.ofHours(2));

    /** To 112 alone, as usual. */
    static LinePlan to112(String number, List<SipTrunk> trunks) {
        return new LinePlan(number, trunks, List.of(), EmergencySettings.USUAL_ANSWER_WITHIN,
                EmergencySettings.USUAL_LINES_AT_ONCE, USUAL_TALK, false);
    }
}
