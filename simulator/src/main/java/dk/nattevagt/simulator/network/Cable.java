package dk.nattevagt.simulator.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A TCP proxy that stands for a home's network cable: the gateway connects to it, it connects to the central. All its state
 * belongs to one Vert.x context, which also runs every handler of its sockets.
 */
public final class Cable {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final Context owner;
    private final NetClient client;
    private final String farHost;
    private final int farPort;
    private final Set<Strand> strands = new HashSet<>();
    private NetServer server;
    private volatile int port;
    private CableState state = CableState.WHOLE;

    private Cable(Vertx vertx, String farHost, int farPort) {
        this.vertx = vertx;
        this.owner = vertx.getOrCreateContext();
        this.client = vertx.createNetClient();
        this.server = vertx.createNetServer();
        this.farHost = farHost;
        this.farPort = farPort;
    }

    /**
     * Lays a cable to a central on this machine.
     *
     * @param port of the near end, on 127.0.0.1; 0 for any free one
     */
    public static Future<Cable> lay(Vertx vertx, int port, String farHost, int farPort) {
        if (!Loopback.isLoopback(farHost)) {
            return Future.failedFuture(new IllegalArgumentException(Loopback.refusal(farHost)));
        }
        Cable cable = new Cable(vertx, farHost, farPort);
        cable.port = port;
        return cable.onOwner(cable::listen).map(cable);
    }

    /** The port of the near end. */
    public int port() {
        return port;
    }

    /** Cuts or mends it. What a cut cable held back passes when it is mended. */
    public Future<Void> set(CableState wanted) {
        return onOwner(() -> change(wanted));
    }

    private Future<Void> change(CableState wanted) {
        CableState before = state;
        state = wanted;
        if (before == CableState.REFUSING && wanted != CableState.REFUSING) {
            return listen();
        }
        if (wanted == CableState.REFUSING) {
            Set.copyOf(strands).forEach(Strand::close);
            return server.close();
        }
        Set.copyOf(strands).forEach(strand -> strand.cut(wanted == CableState.CUT));
        return Future.succeededFuture();
    }

    private Future<Void> listen() {
        server = vertx.createNetServer().connectHandler(this::accept);
        return server.listen(port, HOST).map(listening -> {
            port = listening.actualPort();
            return null;
        });
    }

    private void accept(NetSocket near) {
        if (state == CableState.REFUSING) {
            near.close();
            return;
        }
        Strand strand = new Strand(near, () -> client.connect(farPort, farHost), strands::remove);
        strands.add(strand);
        strand.cut(state == CableState.CUT);
    }

    private Future<Void> onOwner(Supplier<Future<Void>> work) {
        Promise<Void> done = Promise.promise();
        owner.runOnContext(_ -> work.get().onComplete(done));
        return done.future();
    }
}
