package dk.nattevagt.central.sip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is on the line to 112: first attempts before later ones, each in the order of asking. One line is kept for first
 * attempts, so that a fire nobody knows of yet never waits for an exchange that is busy for another.
 */
final class CallQueue {

    private final int lines;
    private final List<LineCall> waiting = new ArrayList<>();
    private final Set<LineCall> onLine = new LinkedHashSet<>();

    CallQueue(int lines) {
        this.lines = lines;
    }

    void add(LineCall call) {
        waiting.add(call);
    }

    /** Takes out whoever may begin now, and gives them a line. */
    Optional<LineCall> next() {
        Optional<LineCall> first = waiting.stream().filter(call -> !call.isRedial()).findFirst()
                .or(() -> waiting.stream().findFirst())
                .filter(call -> onLine.size() < (call.isRedial() && lines > 1 ? lines - 1 : lines));
        first.ifPresent(call -> {
            waiting.remove(call);
            onLine.add(call);
        });
        return first;
    }

    /** The call is over, or needs no line of ours any more. */
    void free(LineCall call) {
        onLine.remove(call);
    }

    /** Takes everybody out who still waits. */
    List<LineCall> drain() {
        List<LineCall> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
