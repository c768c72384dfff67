package dk.nattevagt.gateway.gpio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Begins a pulse and waits to be killed in the middle of it. */
final class PulseForEver {
    static final String ON = "on";

    private PulseForEver() {}

    public static void main(String[] arguments) throws Exception {
        Pins pins = Pins.linuxfs(Path.of(arguments[0]));
        StrikeRelay relay = new StrikeRelay(pins, Integer.parseInt(arguments[1]));
        relay.pulse(Duration.ofSeconds(2));
        System.out.println(ON);
        var _ = new CountDownLatch(1).await(1, TimeUnit.MINUTES);
        relay.close();
    }
}
