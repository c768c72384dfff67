package dk.nattevagt.gateway;

import dk.nattevagt.gateway.rehearsal.RehearsalBroker;
import dk.nattevagt.gateway.rehearsal.RehearsalCentral;
import dk.nattevagt.gateway.rehearsal.RehearsalHome;
import dk.nattevagt.gateway.rehearsal.RehearsalKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One short run of the whole gateway in a folder of its own, with a central of its own on the loopback address: start, heartbeat,
 * press, receipt, end. Run once on the device at installation with {@code -XX:AOTCacheOutput=FILE}, so that later starts are quick. Ends by
 * itself: 0 when all of it went as it should, 1 when not.
 *
 * <p>{@code java -XX:AOTCacheOutput=FILE -cp gateway.jar dk.nattevagt.gateway.Rehearsal FOLDER}
 */
public final class Rehearsal {
    private static final int PATIENCE_SECONDS = 60;

    private final RehearsalHome home;
    private final RehearsalKey key;

    private Rehearsal(Path folder) throws IOException, InterruptedException {
        this.home = new RehearsalHome(folder);
        this.key = RehearsalKey.make(folder);
    }

    /** Runs it in this folder, which the caller empties afterwards. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: Rehearsal FOLDER");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        new Rehearsal(folder).run();
    }

    private void run() throws IOException {
        RehearsalCentral central = new RehearsalCentral(key.listen(), key.orders());
        RehearsalBroker broker = new RehearsalBroker();
        Path config = home.configure(central.port(), broker.port(), key);
        Thread.ofPlatform().name("rehearsal").daemon().start(() -> play(central, broker));
        // The program itself, from its first line: it runs until play() ends it.
        Service.main(new String[]{config.toString()});
    }

    private void play(RehearsalCentral central, RehearsalBroker broker) {
        try {
            await(central.heartbeat(), "a heartbeat");
            home.press(true);
            await(central.alarm(), "an alarm");
            home.press(false);
            await(central.told(), "what was told");
            await(broker.heard(), "the Zigbee bridge's listener");
            System.exit(0);
        } catch (IOException | InterruptedException failed) {
            System.err.println("The rehearsal failed: " + failed.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static void await(CountDownLatch latch, String what) throws IOException, InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("there was no sign of " + what);
        }
    }
}
