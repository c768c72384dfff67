package dk.nattevagt.simulator.network;

import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection through the cable. While it is cut nothing is read from either end, so that bytes wait where they would wait in
 * real life, and the end of one side is not told to the other.
 */
final class Strand {
    private final NetSocket near;
    private final Supplier<Future<NetSocket>> connect;
    private final Consumer<Strand> ended;
    private @Nullable NetSocket far;
    private boolean connecting;
    private boolean cut = true;
    private boolean oneEndGone;

    Strand(NetSocket near, Supplier<Future<NetSocket>> connect, Consumer<Strand> ended) {
        this.near = near;
        this.connect = connect;
        this.ended = ended;
        near.pause();
        near.closeHandler(_ -> endGone());
    }

    void cut(boolean nowCut) {
        cut = nowCut;
        NetSocket farEnd = far;
        if (nowCut) {
            near.pause();
            if (farEnd != null) {
                farEnd.pause();
            }
        } else if (oneEndGone) {
            close();
        } else if (farEnd == null) {
            reachOut();
        } else {
            near.resume();
            farEnd.resume();
        }
    }

    private void reachOut() {
        if (connecting) {
            return;
        }
        connecting = true;
        connect.get().onSuccess(this::join).onFailure(_ -> close());
    }

    private void join(NetSocket farEnd) {
        far = farEnd;
        farEnd.pause();
        farEnd.closeHandler(_ -> endGone());
        forward(near, farEnd);
        forward(farEnd, near);
        cut(cut);
    }

    private void forward(NetSocket from, NetSocket to) {
        from.handler(bytes -> {
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(_ -> resumeUnlessCut(from));
            }
        });
    }

    private void resumeUnlessCut(NetSocket socket) {
        if (!cut) {
            socket.resume();
        }
    }

    private void endGone() {
        oneEndGone = true;
        if (!cut) {
            close();
        }
    }

    void close() {
        ended.accept(this);
        near.close();
        NetSocket farEnd = far;
        if (farEnd != null) {
            farEnd.close();
        }
    }
}
