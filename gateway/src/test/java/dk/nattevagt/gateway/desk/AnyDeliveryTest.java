package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wire that brings orders twice, late, out of order and changed, to the right gateway and to others, with power cuts in between: each
 * order turns the lock at most once, only before it expires, and never after a later one.
 */
class AnyDeliveryTest extends DoorFixture {
    private static final int DELIVERIES = 600;

    private record Given(SignedLockOrder signed, boolean good) {}

    private final List<Given> given = new ArrayList<>();
    private long highestTurned;
    private int turned;

    private Given give(Random random) {
        Instant now = home.now.plusMillis(given.size());
        LockOrder order = CENTRAL.order(random.nextInt(8) == 0 ? "lock-9" : "lock-1",
                random.nextInt(4) == 0 ? LockCommand.LOCK : LockCommand.UNLOCK, now.toEpochMilli(), now,
                now.plusSeconds(random.nextInt(5, 180)));
        return switch (random.nextInt(6)) {
            case 0 -> new Given(new Authority(Home.GATEWAY).key().sign(order), false);
            case 1 -> new Given(CENTRAL.key().sign(new Authority(new GatewayId("gw-0002"))
                    .order("lock-1", LockCommand.UNLOCK, now.toEpochMilli(), now, now.plusSeconds(60))), false);
            case 2 -> {
                LockOrder later = CENTRAL.order("lock-1", LockCommand.UNLOCK, order.number(), now,
                        now.plus(Duration.ofDays(1)));
                yield new Given(new SignedLockOrder(later, CENTRAL.key().sign(order).signature()), false);
            }
            default -> new Given(CENTRAL.key().sign(order), order.lock().equals(LOCK_1));
        };
    }

    private void deliver(Given one, Random random) {
        int before = home.turned.size();
        boolean cut = random.nextInt(10) == 0;
        home.outbox.power = new Power(cut ? random.nextInt(8) : Integer.MAX_VALUE);
        try {
            home.desk.onCentralMessage(one.signed());
        } catch (Power.Cut gone) {
            assertThat(cut).isTrue();
        }
        home.outbox.power = new Power(Integer.MAX_VALUE);
        if (home.turned.size() > before) {
            LockOrder order = one.signed().order();
            turned++;
            assertThat(home.turned.size()).isEqualTo(before + 1);
            assertThat(one.good()).as("%s", order).isTrue();
            assertThat(order.number()).as("never twice, never after a later one").isGreaterThan(highestTurned);
            assertThat(home.now).isBefore(order.expiresAt());
            highestTurned = order.number();
        }
        if (cut) {
            boot();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void no_order_turns_a_lock_twice_late_or_in_anothers_place(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DELIVERIES; i++) {
            home.pass(Duration.ofMillis(random.nextLong(1, 8000)));
            home.published.clear();
            if (random.nextInt(3) == 0) {
                contact();
            }
            if (given.isEmpty() || random.nextInt(3) == 0) {
                given.add(give(random));
            }
            int recent = Math.max(0, given.size() - 12);
            deliver(given
                    .get(random.nextInt(4) == 0 ? random.nextInt(given.size()) : random.nextInt(recent, given.size())),
                    random);
        }
        assertThat(turned).as("good orders are obeyed").isGreaterThan(20);
    }
}
