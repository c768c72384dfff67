package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.demo.CentralProgram;
import dk.nattevagt.simulator.process.TestPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A central with the demo municipality, a gateway and a simulated home: real processes on free ports. */
public final class RunningHome implements AutoCloseable {
    private final CentralProgram central;
    private final Home home;

    private RunningHome(CentralProgram central, Home home) {
        this.central = central;
        this.home = home;
    }

    /** Starts them; their files stand in this folder. */
    public static RunningHome start(Path folder) throws IOException {
        CentralProgram central = CentralProgram.start(TestPrograms.central(), folder.resolve("central"),
                folder.resolve("central.log"), 0, 0, List.of("--demo"));
        Home home = Home.open(new Home.Settings(TestPrograms.gateway(), "gw-0001", "demo", "127.0.0.1",
                central.ready().mqtt(), 0, "http://127.0.0.1:" + central.ready().http() + "/"),
                new HomeFolder(folder.resolve("home")));
        return new RunningHome(central, home);
    }

    /** The central's HTTP port. */
    public int centralHttp() {
        return central.ready().http();
    }

    /** The central's MQTT port. */
    public int centralMqtt() {
        return central.ready().mqtt();
    }

    /** The home's page. */
    public int homePort() {
        return home.port();
    }

    @Override
    public void close() {
        home.close();
        central.close();
    }
}
