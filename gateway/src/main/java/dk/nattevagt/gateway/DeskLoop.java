package dk.nattevagt.gateway;

import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.desk.Workshop;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The desk and the one thread that owns it: whoever wants something of the desk asks here. */
final class DeskLoop {
    private final EventLoop loop;
    private final GatewayDesk desk;

    DeskLoop(EventLoop loop, GatewayDesk desk) {
        this.loop = loop;
        this.desk = desk;
    }

    /** Hands over without waiting what is no alarm; false when the desk has too much to do. */
    boolean offer(Consumer<GatewayDesk> piece) {
        return loop.offer(() -> piece.accept(desk), false);
    }

    /** Hands over what is no alarm and must not be lost, waiting for room. */
    void put(Consumer<GatewayDesk> piece) {
        put(piece, false);
    }

    /** Hands over what must not be lost, waiting for room; what may be an alarm goes {@code express}. */
    void put(Consumer<GatewayDesk> piece, boolean express) {
        loop.put(() -> piece.accept(desk), express);
    }

    /** The answer of the desk, when its turn comes; what may be an alarm goes {@code express}. */
    <T> CompletableFuture<T> ask(Function<GatewayDesk, T> question, boolean express) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean taken = loop.offer(() -> {
            try {
                answer.complete(question.apply(desk));
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
                throw bug;
            }
        }, express);
        if (!taken) {
            answer.completeExceptionally(new IllegalStateException("the desk has too much to do"));
        }
        return answer;
    }

    /** What the technician can do; to be read and used on the desk's own thread. */
    Workshop workshop() {
        return desk.workshop();
    }
}
