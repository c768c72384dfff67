package dk.nattevagt.gateway.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Authority CENTRAL = new Authority(GATEWAY);
    private static final SignedLockOrder GOOD = CENTRAL.unlock("lock-1", NOW);

    private static @Nullable OrderAnswer refusal(SignedLockOrder order, long used, @Nullable TrustedWindow time) {
        return OrderRules.refusal(order, new OrderRules.Known(CENTRAL.known(), GATEWAY,
                lock -> lock.equals(new DeviceId("lock-1")), _ -> used, Optional.ofNullable(time))).orElse(null);
    }

    private static TrustedWindow at(Duration after, Duration width) {
        return new TrustedWindow(NOW.plus(after), NOW.plus(after).plus(width));
    }

    private static @Nullable OrderAnswer now(SignedLockOrder order) {
        return refusal(order, 0, at(Duration.ofSeconds(1), Duration.ofMillis(50)));
    }

    @Test
    void a_good_order_is_obeyed() {
        assertThat(now(GOOD)).isNull();
    }

    @Test
    void without_a_key_no_order_is() {
        assertThat(OrderRules.refusal(GOOD, new OrderRules.Known(null, GATEWAY, _ -> true, _ -> 0, Optional.empty())))
                .contains(OrderAnswer.NO_KEY);
    }

    @Test
    void one_that_another_signed_is_forged() {
        assertThat(now(new Authority(GATEWAY).unlock("lock-1", NOW))).isEqualTo(OrderAnswer.FORGED);
        assertThat(now(new SignedLockOrder(GOOD.order(), CENTRAL.unlock("lock-1", NOW.plusMillis(1)).signature())))
                .isEqualTo(OrderAnswer.FORGED);
    }

    @Test
    void one_for_another_gateway_or_another_lock_is_foreign() {
        SignedLockOrder elsewhere = CENTRAL.key()
                .sign(new Authority(new GatewayId("gw-0002")).unlock("lock-1", NOW).order());
        assertThat(now(elsewhere)).isEqualTo(OrderAnswer.FOREIGN);
        assertThat(now(CENTRAL.unlock("lock-2", NOW))).isEqualTo(OrderAnswer.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "0, USED", "1, USED", "1000000, USED"})
    void one_whose_number_is_not_above_all_before_it_is_used(long above, @Nullable OrderAnswer answer) {
        assertThat(refusal(GOOD, GOOD.order().number() + above, at(Duration.ZERO, Duration.ZERO))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ", "119, 0, ", "119, 1, EXPIRED", "120, 0, EXPIRED", "91, 29, EXPIRED", "90, 29, ",
            "100000, 0, EXPIRED", "-30, 0, ", "-31, 0, CLOCK_UNSURE", "-59, 28, CLOCK_UNSURE"})
    void an_order_that_may_be_late_is_late_and_one_from_the_future_shows_a_wrong_clock(int after, int width,
            @Nullable OrderAnswer answer) {
        assertThat(refusal(GOOD, 0, at(Duration.ofSeconds(after), Duration.ofSeconds(width)))).isEqualTo(answer);
    }

    @Test
    void where_nobody_knows_the_time_no_order_is_obeyed() {
        assertThat(refusal(GOOD, 0, null)).isEqualTo(OrderAnswer.CLOCK_UNSURE);
    }

    @Test
    void to_lock_takes_as_good_an_order_as_to_unlock() {
        SignedLockOrder lock = CENTRAL.key()
                .sign(CENTRAL.order("lock-1", LockCommand.LOCK, 7, NOW, NOW.plusSeconds(60)));
        assertThat(now(lock)).isNull();
        assertThat(refusal(lock, 7, at(Duration.ZERO, Duration.ZERO))).isEqualTo(OrderAnswer.USED);
        assertThat(refusal(lock, 0, null)).isEqualTo(OrderAnswer.CLOCK_UNSURE);
    }
}
