package dk.nattevagt.simulator.device;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A button under a finger. However quickly it is asked to go down and up, each level lasts as long as with a real finger, and none
 * is left out: two quick presses are two presses. Time comes in; one owner, no threads.
 */
public final class PushButton {
    private static final Duration SHORTEST = Duration.ofMillis(150);
    /** Whoever presses and then disappears does not hold the button for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 40;

    private final Deque<Boolean> waiting = new ArrayDeque<>();
    private Duration stood = SHORTEST;
    private boolean down;

    /** Whether it is down now. */
    public boolean isDown() {
        return down;
    }

    /** The finger goes down or up. What it does already changes nothing; beyond all reason it is not followed any more. */
    public void move(boolean wanted) {
        boolean last = waiting.isEmpty() ? down : waiting.getLast();
        if (wanted != last && waiting.size() < MOST_WAITING) {
            waiting.addLast(wanted);
        }
        after(Duration.ZERO);
    }

    /** Time has passed: at most one level changes. */
    public void after(Duration time) {
        stood = stood.plus(time);
        if (!waiting.isEmpty() && stood.compareTo(SHORTEST) >= 0) {
            change(waiting.removeFirst());
        } else if (down && stood.compareTo(LONGEST) >= 0) {
            change(false);
        }
    }

    private void change(boolean now) {
        down = now;
        stood = Duration.ZERO;
    }
}
