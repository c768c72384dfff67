package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.NightDesk.METTE;
import static dk.nattevagt.central.desk.NightDesk.SOLBY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.desk.Lanes.Priority;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Smoke is never queued behind anything on its way to people. */
class FireFirstTest {
    @TempDir
    Path folder;

    private NightDesk night;

    @BeforeEach
    void begin() {
        night = new NightDesk(folder);
    }

    @AfterEach
    void end() {
        night.close();
    }

    @Test
    void everything_about_a_fire_goes_before_what_waits_in_its_lane() {
        AlarmId fire = night.raise(1, Cause.SMOKE);
        night.does(fire, new AlarmEvent.Accept(METTE));
        night.pass(Duration.ofMinutes(11));
        assertThat(night.priorities).as("signal, call, call-out, acts and deadlines").hasSizeGreaterThan(8)
                .filteredOn(priority -> priority != Priority.FIRE).as("the citizen's lamp")
                .hasSizeLessThanOrEqualTo(1);
        night.priorities.clear();
        night.press(2);
        assertThat(night.priorities).doesNotContain(Priority.FIRE);
    }

    @Test
    void a_phone_that_has_had_its_texts_of_the_minute_still_gets_that_of_a_fire() {
        for (int home = 1; home <= 4; home++) {
            night.press(home);
        }
        night.pass(Duration.ofSeconds(10));
        night.raise(5, Cause.SMOKE);
        night.pass(Duration.ofSeconds(16));
        List<String> texts = night.sent.stream()
                .filter(sent -> sent.startsWith("mette sms") && sent.contains("Ingen har taget")).toList();
        assertThat(texts).hasSize(4);
        assertThat(texts.getLast()).contains("Røgalarm", "Lindevej 5");
    }

    @Test
    void carriers_that_hang_with_hundreds_of_messages_keep_no_other_waiting() {
        AlarmId press = night.press(1);
        night.answers.remove(Channel.PUSH);
        Subject subject = new Subject.OfAlarm(press);
        night.stores.alarms().inTransaction(transaction -> {
            IntStream.range(0, 450).forEach(number -> transaction.notifications().plan(Notification.planned(
                    new NotificationKey(subject, 1000 + number, METTE, Channel.PUSH), Reason.WAITS, SOLBY,
                    night.now.minusSeconds(60), night.now.minusSeconds(60))));
            return press;
        });
        night.sent.clear();
        night.look();
        assertThat(night.sent).as("as many as are taken at once").hasSizeLessThan(450);
        AlarmId fire = night.raise(2, Cause.SMOKE);
        assertThat(night.sent).filteredOn(sent -> sent.contains("push: Røgalarm") && sent.contains("Ingen har taget"))
                .as("the fire at the next look")
                .hasSize(2);
        night.pass(Duration.ofSeconds(2));
        assertThat(night.sent).filteredOn(sent -> sent.contains("Lindevej 1,")).as("and in the end all of them")
                .hasSize(450);
        assertThat(night.alarm(fire).open()).isTrue();
    }

    @Test
    void texts_looked_at_side_by_side_are_no_more_than_the_limit_but_for_fires() throws Exception {
        Texts texts = new Texts();
        UserId phone = new UserId("mette");
        Instant now = night.now;
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> places = IntStream.range(0, 200).mapToObj(_ -> threads.submit(() -> {
                together.await();
                return texts.takePlace(phone, now, false);
            })).toList();
            together.countDown();
            int taken = 0;
            for (Future<Boolean> place : places) {
                taken += place.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(NotificationRules.TEXTS_A_MINUTE);
        }
        assertThat(texts.takePlace(phone, now.plusSeconds(59), true)).as("a fire").isTrue();
        assertThat(texts.takePlace(phone, now.plusSeconds(60), false)).as("a minute later").isTrue();
    }
}
