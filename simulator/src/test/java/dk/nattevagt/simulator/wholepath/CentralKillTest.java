package dk.nattevagt.simulator.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.simulator.demo.ReadyLine;
import dk.nattevagt.simulator.fleet.SimulatedGateway;
import dk.nattevagt.simulator.process.Child;
import dk.nattevagt.simulator.process.TestPrograms;
import dk.nattevagt.simulator.staff.StaffMember;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The central under {@code kill -9}, in the middle of a stream of presses; {@code -DcentralKills} says how often. */
@Timeout(600)
class CentralKillTest {
    private static final int KILLS = Integer.getInteger("centralKills", 5);
    private static final int AT_ONCE = 8;
    private static final String GATEWAY = "gw-0002";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Set<EventKey> published = ConcurrentHashMap.newKeySet();
    private final Set<EventKey> receipted = ConcurrentHashMap.newKeySet();
    private final List<Child> started = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        started.forEach(Child::kill);
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void what_the_central_has_receipted_is_there_after_any_kill_and_no_press_counts_twice() throws Exception {
        Random random = new Random(4);
        for (int life = 0; life < KILLS; life++) {
            Child central = central();
            SimulatedGateway gateway = gateway("life" + life, central);
            press(gateway, AT_ONCE, central);
            vertx.setTimer(1 + random.nextInt(400), _ -> Thread.ofVirtual().start(central::kill));
            while (central.isAlive()) {
                press(gateway, AT_ONCE, central);
            }
        }
        int answered = receipted.size();
        Child last = central();
        int kept = presses(last);
        assertThat(kept).as("presses on the central's disk").isBetween(answered, published.size());

        sendAgain(last);

        assertThat(presses(last)).as("what was sent again counts once").isEqualTo(published.size());
        System.out.printf("kill -9 of the central: %d kills, %d presses, %d receipted, %d on its disk%n", KILLS,
                published.size(), answered, kept);
    }

    /** Presses, and waits for the receipts or for the central's death: no more at once than it takes in hand. */
    private void press(SimulatedGateway gateway, int times, Child central) {
        Set<EventKey> now = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < times; i++) {
            var _ = gateway.raise("button-1", Cause.BUTTON, key -> {
                now.add(key);
                published.add(key);
            });
        }
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(1))
                .until(() -> receipted.containsAll(now) || !central.isAlive());
    }

    /** Everything again, also what was receipted: a simulated gateway of the same name says the same. */
    private void sendAgain(Child central) throws Exception {
        receipted.clear();
        for (int life = 0; life < KILLS; life++) {
            String name = "life" + life;
            SimulatedGateway gateway = gateway(name, central);
            long left = published.stream().filter(key -> key.id().value().startsWith(name + "-")).count();
            for (; left > 0; left -= AT_ONCE) {
                press(gateway, (int) Math.min(left, AT_ONCE), central);
            }
            gateway.disconnect().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        assertThat(receipted).containsAll(published);
    }

    private SimulatedGateway gateway(String boot, Child central) throws Exception {
        SimulatedGateway gateway = new SimulatedGateway(vertx, GATEWAY, "demo", boot, (said, _) -> heard(said));
        gateway.connect("127.0.0.1", ready(central).mqtt()).toCompletionStage().toCompletableFuture().get(20,
                TimeUnit.SECONDS);
        return gateway;
    }

    private void heard(CentralMessage said) {
        if (said instanceof Receipt receipt) {
            receipted.add(receipt.event());
        }
    }

    private int presses(Child central) throws Exception {
        return StaffMember.logIn(ready(central).http(), "vagt", "demo").openAlarms().stream()
                .mapToInt(alarm -> alarm.getInteger("presses")).sum();
    }

    private Child central() throws Exception {
        List<String> command = new ArrayList<>(TestPrograms.central());
        command.addAll(List.of("--data", folder.resolve("central").toString(), "--http", "0", "--mqtt", "0", "--demo"));
        Child central = Child.start(command, folder.resolve("central.log"), line -> ReadyLine.parse(line).isPresent());
        started.add(central);
        ready(central);
        return central;
    }

    private static ReadyLine ready(Child central) throws Exception {
        return ReadyLine.parse(central.ready().get(60, TimeUnit.SECONDS)).orElseThrow();
    }
}
