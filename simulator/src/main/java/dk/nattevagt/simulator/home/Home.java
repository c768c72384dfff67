package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.device.GpioTree;
import dk.nattevagt.simulator.device.VoiceTranscript;
import dk.nattevagt.simulator.device.Walk;
import dk.nattevagt.simulator.device.WalkingTracker;
import dk.nattevagt.simulator.network.Cable;
import dk.nattevagt.simulator.network.Loopback;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A home that stands: cable laid, gateway started, page open. Wired by hand, here. */
public final class Home implements AutoCloseable {

    /**
     * What a home needs to know.
     *
     * @param gatewayProgram starts the program of the box on the wall
     * @param centralHost where the central takes MQTT, on this machine
     * @param port of the page; 0 for any free one
     * @param nightShift address of the night shift's page, for the link to it
     * @param door what may open the front door
     * @param tracker port where the gateway listens for the GPS tracker; 0 for any free one
     */
    public record Settings(List<String> gatewayProgram, String gateway, String password, String centralHost,
            int centralPort, int port, String nightShift, FrontDoor door, int tracker) {

        /** A home whose front door nothing opens. */
        public Settings(List<String> gatewayProgram, String gateway, String password, String centralHost,
                int centralPort, int port, String nightShift) {
            this(gatewayProgram, gateway, password, centralHost, centralPort, port, nightShift, FrontDoor.SHUT, 0);
        }
    }

    /** Where Ellen lives in the demo municipality: invented ground in the sea. */
    private static final Walk.Point HOME = new Walk.Point(56.1500, 11.2000);

    private final Vertx vertx;
    private final HomeLoop loop;
    private final int port;

    private Home(Vertx vertx, HomeLoop loop, int port) {
        this.vertx = vertx;
        this.loop = loop;
        this.port = port;
    }

    /** Opens a home: everything at rest, plug in. */
    public static Home open(Settings settings, HomeFolder folder) {
        Vertx vertx = Vertx.vertx();
        Cable cable = await(Cable.lay(vertx, 0, settings.centralHost(), settings.centralPort()));
        int trackerPort = settings.tracker() == 0 ? Loopback.freePort() : settings.tracker();
        GatewayConfigFile.write(folder.gatewayConfig(), folder, settings, cable.port(), trackerPort);
        GpioTree pins = new GpioTree(folder.pins());
        Things.atRest(pins);
        forget(folder.transcript());
        HomeStream stream = new HomeStream(vertx);
        SimulatedHome home = new SimulatedHome(pins, new GatewayBox(settings.gatewayProgram(), folder),
                new VoiceTranscript(folder.transcript()), state -> await(cable.set(state)),
                new WalkingTracker(Things.TRACKER_IMEI, trackerPort, HOME, InstantSource.system()),
                InstantSource.system(),
                stream);
        home.act(new HomeAct.Plug(true));
        HomeLoop loop = new HomeLoop(home);
        HomeServer server = new HomeServer(vertx, loop, stream, settings.nightShift());
        return new Home(vertx, loop, await(server.listen(settings.port())).actualPort());
    }

    /** The page's port, on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        loop.close();
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("the network did not answer within 10 seconds", late);
        }
    }

    /** What was said in an earlier run is not said again. */
    private static void forget(Path transcript) {
        try {
            Files.deleteIfExists(transcript);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
