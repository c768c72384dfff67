package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.NightDesk.LIS;
import static dk.nattevagt.central.desk.NightDesk.METTE;
import static dk.nattevagt.central.desk.NightDesk.OLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.protocol.id.AlarmId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an alarm is brought to people with their pages closed. */
class MessagesToPeopleTest {
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
    void push_is_a_hint_and_without_a_sign_of_life_in_15_seconds_the_phone_gets_a_text_and_rings() {
        night.press(1);
        assertThat(night.sent).hasSize(2).allMatch(sent -> sent.contains(" push: "));
        night.pass(Duration.ofSeconds(14));
        assertThat(night.sent).hasSize(2);
        night.pass(Duration.ofSeconds(1));
        assertThat(night.sent).filteredOn(sent -> sent.contains(" sms: ")).hasSize(2);
        assertThat(night.sent).filteredOn(sent -> sent.contains(" voice: ")).hasSize(2)
                .allMatch(sent -> sent.contains("Nødkald. Haster | Lindevej 1, 0000 Solby."));
    }

    @Test
    void a_phone_that_has_shown_it_is_not_rung_up_as_well() {
        AlarmId alarm = night.press(1);
        new SignsOfLife(night.stores.alarms(), night.stores.notifications())
                .seen(new Subject.OfAlarm(alarm), METTE, Channel.PUSH, night.now);
        night.pass(Duration.ofSeconds(16));
        assertThat(night.sent).filteredOn(sent -> sent.contains(" sms: ")).singleElement().asString()
                .startsWith("ole ");
        assertThat(night.states(alarm)).containsEntry("mette push 1", DeliveryState.SEEN)
                .containsEntry("mette sms 1", DeliveryState.SKIPPED).containsEntry("ole sms 1", DeliveryState.SENT);
    }

    @Test
    void whoever_accepts_stops_the_others_at_once() {
        night.answers.remove(Channel.VOICE);
        AlarmId alarm = night.press(1);
        night.pass(Duration.ofSeconds(16));
        assertThat(night.sent).filteredOn(sent -> sent.contains(" voice: ")).as("both phones ring").hasSize(2);
        night.does(alarm, new AlarmEvent.Accept(METTE));
        assertThat(night.withdrawn).contains("ole voice: Navn mette", "ole push: Navn mette", "mette voice: Navn mette")
                .doesNotContain("mette push: Navn mette");
        night.sent.clear();
        night.pass(Duration.ofMinutes(5));
        assertThat(night.sent).as("nobody else is told").noneMatch(sent -> sent.contains("Lindevej 1"));
    }

    @Test
    void what_was_planned_before_somebody_accepted_is_never_sent() {
        AlarmId alarm = night.press(1);
        night.does(alarm, new AlarmEvent.Accept(METTE));
        night.pass(Duration.ofSeconds(30));
        assertThat(night.sent).allMatch(sent -> sent.contains(" push: "));
        assertThat(night.states(alarm)).containsEntry("ole sms 1", DeliveryState.SKIPPED)
                .containsEntry("ole voice 1", DeliveryState.SKIPPED);
    }

    @Test
    void a_carrier_that_hangs_when_the_power_fails_is_asked_again_under_the_same_name_after_it() {
        night.answers.remove(Channel.PUSH);
        AlarmId alarm = night.press(1);
        assertThat(night.states(alarm)).containsEntry("mette push 1", DeliveryState.PLANNED);
        night.answers.put(Channel.PUSH, new SendResult.Sent(null, false));
        night.messages = night.runner();
        night.look();
        assertThat(night.states(alarm)).containsEntry("mette push 1", DeliveryState.SENT);
        assertThat(night.sent).filteredOn(sent -> sent.startsWith("mette push")).hasSize(2);
    }

    @Test
    void the_leader_is_told_when_a_minute_has_gone_and_the_plan_climbs() {
        night.press(1);
        assertThat(night.sent).noneMatch(sent -> sent.startsWith(LIS.value()));
        night.pass(Duration.ofSeconds(61));
        assertThat(night.sent).anyMatch(sent -> sent.startsWith("lis push"));
        night.pass(Duration.ofSeconds(60));
        assertThat(night.sent).as("the last step also writes").anyMatch(sent -> sent.startsWith("lis email"));
    }

    @Test
    void a_holder_asks_one_colleague_and_nobody_else_is_disturbed() {
        AlarmId alarm = night.press(1);
        night.does(alarm, new AlarmEvent.Accept(METTE));
        night.sent.clear();
        night.does(alarm, new AlarmEvent.Offer(METTE, OLE));
        night.pass(Duration.ofSeconds(20));
        assertThat(night.sent).hasSize(3).allMatch(sent -> sent.startsWith("ole "))
                .allMatch(sent -> sent.contains("Du er bedt om at overtage alarmen."));
    }

    @Test
    void six_alarms_at_once_do_not_bury_a_phone_in_texts_and_none_is_forgotten() {
        for (int home = 1; home <= 6; home++) {
            night.press(home);
        }
        night.pass(Duration.ofSeconds(16));
        assertThat(textsTo(METTE.value())).isEqualTo(3);
        assertThat(night.sent).filteredOn(sent -> sent.startsWith("mette sms")).last().asString()
                .contains("Der venter 5 til.");
        night.pass(Duration.ofSeconds(42));
        assertThat(textsTo(METTE.value())).as("within a minute").isEqualTo(3);
        night.pass(Duration.ofSeconds(30));
        assertThat(textsTo(METTE.value())).as("then more").isGreaterThan(3);
    }

    private long textsTo(String person) {
        return night.sent.stream().filter(sent -> sent.startsWith(person + " sms")).count();
    }
}
