package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The outbox under {@code kill -9}. Real processes; {@code -Dkills=200} for the full run. Most lives end within 300 ms of a press, half of
 * those within 30 ms, which is when the commit is; the others while the gateway starts and takes up what an earlier life left.
 */
class KillNineTest {
    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final long SEED = Long.getLong("killSeed", 2026);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final TestCentral central = new TestCentral();
    private final Random random = new Random(SEED);
    private final List<String> pressed = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    /** The names of earlier lives. */
    private final Set<String> known = new HashSet<>();
    private int linesBefore;
    private boolean pressing;

    @AfterEach
    void close() {
        central.close();
    }

    @Test
    void every_press_the_citizen_was_told_of_arrives_and_is_one_alarm() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Path config = house.configFile(central.port());
        for (int life = 0; life < KILLS; life++) {
            known.addAll(boots());
            Process gateway = GatewayProcess.start(config);
            try {
                if (random.nextInt(4) == 0) {
                    pass(Duration.ofMillis(random.nextInt(1200)));
                } else {
                    pressAndWait(house, gateway);
                }
            } finally {
                gateway.destroyForcibly().waitFor();
            }
            note(house);
            house.pins.set(GatewayHouse.BUTTON, false);
        }
        known.addAll(boots());
        Process last = GatewayProcess.start(config);
        try {
            await().atMost(PATIENCE).until(() -> central.heard().stream().anyMatch(this::saysThatAllIsDelivered));
        } finally {
            last.destroyForcibly().waitFor();
        }
        System.out.printf("kill -9: %d lives, %d presses, %d told to the citizen, %d alarms, %d sent twice or more%n",
                KILLS, pressed.size(), confirmed.size(), alarms().size(),
                central.alarms().size() - alarms().size());
        assertThat(alarms().stream().map(KillNineTest::boot)).as("each press is one alarm").doesNotHaveDuplicates();
        assertThat(alarms().stream().map(KillNineTest::boot)).as("each press told to the citizen has arrived")
                .containsAll(confirmed);
        assertThat(confirmed).as("kills that came too early show nothing").hasSizeGreaterThan(KILLS / 5);
    }

    /** A press, once this life is known by its heartbeat; killed by the caller some moment after. */
    private void pressAndWait(GatewayHouse house, Process gateway) throws Exception {
        GatewayProcess.awaitReady(gateway);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> !known.containsAll(boots()));
        String boot = boots().stream().filter(name -> !known.contains(name)).findFirst().orElseThrow();
        linesBefore = pressedLines(house);
        pressing = true;
        pressed.add(boot);
        house.pins.set(GatewayHouse.BUTTON, true);
        pass(Duration.ofMillis(random.nextBoolean() ? random.nextInt(30) : random.nextInt(300)));
    }

    /** After the kill: was the citizen told of this life's press? */
    private void note(GatewayHouse house) throws Exception {
        if (pressing && pressedLines(house) > linesBefore) {
            confirmed.add(pressed.getLast());
        }
        pressing = false;
    }

    private static int pressedLines(GatewayHouse house) throws Exception {
        return (int) house.said().lines().filter(line -> line.contains("\"pressed\"")).count();
    }

    private boolean saysThatAllIsDelivered(GatewayMessage message) {
        return message instanceof Heartbeat heartbeat && heartbeat.outboxDepth() == 0
                && !known.contains(Objects.requireNonNull(heartbeat.mark()).boot());
    }

    private Set<String> boots() {
        return central.heard().stream().filter(Heartbeat.class::isInstance).map(Heartbeat.class::cast)
                .map(Heartbeat::mark).map(Objects::requireNonNull).map(BootMark::boot).collect(Collectors.toSet());
    }

    /** Each alarm once, however often it was sent. */
    private List<AlarmRaised> alarms() {
        Set<EventKey> seen = new HashSet<>();
        return central.alarms().stream().filter(alarm -> seen.add(alarm.key())).toList();
    }

    private static String boot(AlarmRaised alarm) {
        return Objects.requireNonNull(alarm.mark()).boot();
    }

    /** The time until a kill is what is tried, not something that is waited for. */
    private static void pass(Duration time) {
        await().pollDelay(time).pollInterval(Duration.ofMillis(1)).until(() -> true);
    }
}
