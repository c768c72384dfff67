package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.lock.LockView;
import dk.nattevagt.protocol.message.CodeAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The way in without the internet: a code, entered next to the gateway. Called by the desk's one thread. */
public interface DoorWay {

    /**
     * Somebody enters a code. Right or wrong, the central learns of it when there is contact.
     *
     * @param code as it was entered; kept nowhere
     */
    Entered enter(String code);

    /** How the door stands. */
    View view();

    /**
     * What came of a code.
     *
     * @param pauseLeft how long no code is looked at from now on; zero: it is
     */
    record Entered(CodeAnswer answer, Duration pauseLeft) {}

    /**
     * How the door stands.
     *
     * @param lock null when the lock that codes open is not mounted
     * @param isStrike whether it lets the door be pushed for some seconds, instead of turning a bolt
     * @param pauseLeft how long no code is looked at; zero: it is
     * @param clockSure whether the time is known well enough for a code
     * @param triesLeft how many codes may still be wrong before a pause
     */
    record View(@Nullable LockView lock, boolean isStrike, Duration pauseLeft, boolean clockSure, int triesLeft) {}
}
