package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.notification.SendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ErrandQueueTest {

    private final List<Errand> underWay = new ArrayList<>();
    private long order;

    @Test
    void the_most_urgent_is_called_first_and_equals_in_their_order() {
        ErrandQueue queue = new ErrandQueue(10);
        Errand water = add(queue, "solby", "55110001", 2);
        Errand press = add(queue, "solby", "55110002", 3);
        Errand other = add(queue, "solby", "55110003", 3);
        Errand fire = add(queue, "solby", "55110004", 5);
        assertThat(allNext(queue)).containsExactly(fire, press, other, water);
    }

    @Test
    void a_municipality_with_many_alarms_does_not_keep_another_waiting() {
        ErrandQueue queue = new ErrandQueue(10);
        Errand first = add(queue, "solby", "55110001", 3);
        Errand second = add(queue, "solby", "55110002", 3);
        Errand neighbour = add(queue, "nabo", "55110003", 3);
        assertThat(allNext(queue)).containsExactly(first, neighbour, second);
    }

    @Test
    void a_number_has_one_call_at_a_time() {
        ErrandQueue queue = new ErrandQueue(10);
        Errand first = add(queue, "solby", "55110001", 3);
        Errand second = add(queue, "solby", "55110001", 5);
        assertThat(allNext(queue)).containsExactly(second);
        assertThat(queue.nextFor(first.number())).isEqualTo(first);
        assertThat(queue.nextFor(first.number())).isNull();
    }

    @Test
    void the_last_line_is_kept_for_life_in_danger() {
        ErrandQueue queue = new ErrandQueue(2);
        Errand press = add(queue, "solby", "55110001", 3);
        Errand fall = add(queue, "solby", "55110002", 4);
        assertThat(allNext(queue)).containsExactly(fall);
        Errand fire = add(queue, "solby", "55110003", 5);
        add(queue, "solby", "55110004", 5);
        assertThat(allNext(queue)).containsExactly(fire);
        assertThat(queue.all()).hasSize(2).contains(press);
    }

    @Test
    void a_single_line_serves_everybody() {
        ErrandQueue queue = new ErrandQueue(1);
        Errand press = add(queue, "solby", "55110001", 3);
        assertThat(allNext(queue)).containsExactly(press);
    }

    private Errand add(ErrandQueue queue, String municipality, String number, int urgency) {
        Errand errand = new Errand(Alarms.of("alarm-1", "vagt", number, municipality, urgency),
                PhoneNumber.of(number, false).orElseThrow(), ++order, new CompletableFuture<SendResult>());
        queue.add(errand);
        return errand;
    }

    private List<Errand> allNext(ErrandQueue queue) {
        List<Errand> taken = new ArrayList<>();
        for (Optional<Errand> next = queue.next(underWay); next.isPresent(); next = queue.next(underWay)) {
            taken.add(next.get());
            underWay.add(next.get());
        }
        return taken;
    }
}
