package dk.nattevagt.central.web;

import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** One page's stream. While it catches up with what it missed, what happens meanwhile waits its turn. */
final class AlarmStream {
    /** Changes read at a time while catching up. */
    static final int PAGE = 200;
    private static final int MOST_WAITING = 2000;
    private static final int LONGEST_QUEUE_BYTES = 512 * 1024;

    private record Waiting(long number, String event) {}

    private final HttpServerResponse response;
    private final Caller caller;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Consumer<AlarmStream> whenCut;
    private boolean catchingUp;
    private long sentUpTo;

    AlarmStream(HttpServerResponse response, Caller caller, boolean catchingUp, Consumer<AlarmStream> whenCut) {
        this.response = response;
        this.caller = caller;
        this.catchingUp = catchingUp;
        this.whenCut = whenCut;
    }

    Caller caller() {
        return caller;
    }

    MunicipalityId municipality() {
        return caller.user().municipality();
    }

    void open() {
        response.setChunked(true)
                .setWriteQueueMaxSize(LONGEST_QUEUE_BYTES)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Something has changed just now. */
    synchronized void changed(long number, String event) {
        if (!catchingUp) {
            sendOnce(number, event);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(new Waiting(number, event));
        } else {
            cut();
        }
    }

    /** Something that changed while the page was away. */
    synchronized void missed(long number, String event) {
        sendOnce(number, event);
    }

    /** What was missed has been sent: from here on changes go straight out. */
    synchronized void goLive() {
        catchingUp = false;
        waiting.forEach(next -> sendOnce(next.number(), next.event()));
        waiting.clear();
    }

    private void sendOnce(long number, String event) {
        if (number > sentUpTo) {
            sentUpTo = number;
            send(event);
        }
    }

    void beat(String event) {
        send(event);
    }

    boolean reachable() {
        return !response.closed() && !response.writeQueueFull();
    }

    void send(String event) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.writeQueueFull()) {
            cut();
        } else {
            response.write(event);
        }
    }

    /** Goes on once the page has taken most of what was sent. */
    void whenDrained(Runnable next) {
        if (response.writeQueueFull()) {
            response.drainHandler(_ -> next.run());
        } else {
            next.run();
        }
    }

    /**
     * Ends it; a page that is still wanted comes back and resumes. The connection to a page that reads nothing closes only
     * once it has been idle, but from here on nothing is written to it.
     */
    void cut() {
        whenCut.accept(this);
        if (!response.closed()) {
            response.reset();
        }
    }
}
