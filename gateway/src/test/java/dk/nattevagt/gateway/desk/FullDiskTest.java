package dk.nattevagt.gateway.desk;

import static dk.nattevagt.gateway.desk.Home.BUTTON;
import static dk.nattevagt.gateway.desk.Home.SMOKE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.indicator.Signal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk over a disk that takes nothing. */
class FullDiskTest {
    private final Home home = new Home();

    @BeforeEach
    void start() {
        home.desk.start();
    }

    @Test
    void a_press_on_a_full_disk_is_sent_from_memory_and_never_told_as_stored() {
        home.outbox.full = true;
        home.desk.onLinkUp();

        home.press(BUTTON);

        assertThat(home.alarms()).hasSize(1);
        assertThat(home.told).contains(Signal.NOT_STORED).doesNotContain(Signal.PRESSED);
        assertThat(home.desk.status().unstored()).isEqualTo(1);
        home.receipt(home.alarms().getFirst().key());
        assertThat(home.lastTold()).isEqualTo(Signal.RECEIVED);
        assertThat(home.desk.status().outboxDepth()).isZero();
    }

    @Test
    void a_disk_with_room_again_gets_what_memory_kept() {
        home.outbox.full = true;
        home.press(BUTTON);
        home.outbox.full = false;

        home.pass(Duration.ofSeconds(2));

        assertThat(home.outbox.events).hasSize(1);
        assertThat(home.lastTold()).isEqualTo(Signal.PRESSED);
        assertThat(home.desk.status().unstored()).isZero();
    }

    @Test
    void an_event_the_disk_does_not_let_go_is_not_sent_again_and_goes_when_it_can() {
        home.desk.onLinkUp();
        home.press(BUTTON);
        home.outbox.full = true;
        home.receipt(home.alarms().getFirst().key());
        home.pass(Duration.ofSeconds(20));
        assertThat(home.alarms()).hasSize(1);
        assertThat(home.desk.status().outboxDepth()).isZero();

        home.outbox.full = false;
        home.pass(Duration.ofSeconds(2));

        assertThat(home.outbox.events).isEmpty();
    }

    @Test
    void memory_is_bounded_and_gives_up_the_newest_of_the_least_urgent() {
        home.outbox.full = true;
        home.press(SMOKE);
        for (int i = 0; i < Unstored.MOST + 20; i++) {
            home.press(BUTTON);
        }
        home.desk.onLinkUp();

        assertThat(home.desk.status().unstored()).isEqualTo(Unstored.MOST);
        assertThat(home.alarms().getFirst().cause().isFire()).isTrue();
    }
}
