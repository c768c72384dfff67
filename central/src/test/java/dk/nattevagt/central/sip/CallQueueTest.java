package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallQueueTest {

    private record Call(String name, boolean isRedial) implements LineCall {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    private static final Call FIRE = new Call("fire", false);
    private static final Call NEXT = new Call("next", false);
    private static final Call AGAIN = new Call("again", true);
    private static final Call YET_AGAIN = new Call("yet again", true);

    @Test
    void a_first_attempt_goes_before_every_redial_however_long_that_has_waited() {
        assertThat(begun(new CallQueue(4), AGAIN, YET_AGAIN, FIRE)).containsExactly(FIRE, AGAIN, YET_AGAIN);
    }

    @Test
    void first_attempts_go_in_the_order_of_asking() {
        assertThat(begun(new CallQueue(4), FIRE, NEXT)).containsExactly(FIRE, NEXT);
    }

    @Test
    void the_last_line_is_kept_for_a_fire_nobody_knows_of_yet() {
        CallQueue queue = new CallQueue(2);
        assertThat(begun(queue, AGAIN, YET_AGAIN)).containsExactly(AGAIN);
        assertThat(begun(queue, FIRE)).containsExactly(FIRE);
        queue.free(FIRE);
        assertThat(queue.next()).as("the line stays kept").isEmpty();
        queue.free(AGAIN);
        assertThat(queue.next()).contains(YET_AGAIN);
    }

    @Test
    void a_single_line_serves_redials_too() {
        assertThat(begun(new CallQueue(1), AGAIN, YET_AGAIN)).containsExactly(AGAIN);
    }

    @Test
    void a_stop_takes_everybody_out() {
        CallQueue queue = new CallQueue(1);
        Stream.of(FIRE, AGAIN).forEach(queue::add);
        assertThat(queue.drain()).containsExactly(FIRE, AGAIN);
        assertThat(queue.next()).isEmpty();
    }

    private static List<LineCall> begun(CallQueue queue, LineCall... calls) {
        Stream.of(calls).forEach(queue::add);
        return Stream.generate(queue::next).takeWhile(Optional::isPresent).map(Optional::get).toList();
    }
}
