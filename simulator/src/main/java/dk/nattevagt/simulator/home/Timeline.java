package dk.nattevagt.simulator.home;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that happened in the home, oldest first. Bounded. */
final class Timeline {
    private static final int KEPT = 100;

    private final Deque<Happening> happenings = new ArrayDeque<>();
    private long number;

    Happening add(Instant at, String kind, String text) {
        Happening happening = new Happening(++number, at, kind, text);
        happenings.addLast(happening);
        if (happenings.size() > KEPT) {
            happenings.removeFirst();
        }
        return happening;
    }

    List<Happening> all() {
        return List.copyOf(happenings);
    }
}
