package dk.nattevagt.gateway.trigger;

/**
 * One changeover relay on two lines. Its common contact is at rest on the <em>loop</em> line, which is therefore closed; on smoke it
 * goes over to the <em>alarm</em> line. So exactly one of the two is closed, but for the moment of changing over:
 *
 * <pre>
 *   alarm line   loop line
 *   open         closed      at rest
 *   closed       open        smoke: the alarm is raised at once, by {@link TriggerRules} on the alarm line alone
 *   open         open        the wire is cut: a fault
 *   closed       closed      the wires touch: a fault. The alarm was raised at once all the same
 * </pre>
 *
 * How long a contradiction must last is for {@link TroubleRule#loop}. A detector with a single normally closed line cannot
 * tell smoke from a cut wire: it stays an ordinary input that is active when low, and either is an alarm, which is the safe side.
 */
public final class LoopRules {

    private LoopRules() {}

    /** Whether the two lines cannot both be right. */
    public static boolean contradicts(boolean alarmActive, boolean loopClosed) {
        return alarmActive == loopClosed;
    }
}
