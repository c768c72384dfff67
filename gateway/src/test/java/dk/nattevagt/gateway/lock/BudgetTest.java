package dk.nattevagt.gateway.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void so_many_at_once_and_then_one_at_a_time() {
        Budget budget = new Budget(3, Duration.ofSeconds(10));
        Duration now = Duration.ofHours(1);
        assertThat(budget.take(now)).isTrue();
        assertThat(budget.take(now)).isTrue();
        assertThat(budget.take(now)).isTrue();
        assertThat(budget.take(now)).isFalse();
        assertThat(budget.take(now.plusSeconds(9))).isFalse();
        assertThat(budget.take(now.plusSeconds(10))).isTrue();
        assertThat(budget.take(now.plusSeconds(10))).isFalse();
        assertThat(budget.take(now.plusSeconds(60))).isTrue();
    }

    @Test
    void all_of_it_is_there_at_the_start() {
        Budget budget = new Budget(2, Duration.ofMinutes(1));
        assertThat(budget.take(Duration.ZERO)).isTrue();
        assertThat(budget.take(Duration.ZERO)).isTrue();
        assertThat(budget.take(Duration.ZERO)).isFalse();
    }
}
