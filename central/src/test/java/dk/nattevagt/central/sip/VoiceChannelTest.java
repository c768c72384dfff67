package dk.nattevagt.central.sip;

import static dk.nattevagt.central.sip.VoiceCallTest.pressUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.desk.KeyPress.Said;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person hears: the sound itself, as it reached the phone, and who is called when. */
class VoiceChannelTest {

    private static final Message ALARM = Alarms.of("alarm-1", "vagt", "55112233");
    private static final Message SECOND = Alarms.of("alarm-2", "vagt", "55 11 22 33");

    @TempDir
    Path directory;

    private PracticeLine phone;
    private VoiceHouse house;

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @BeforeEach
    void open() throws Exception {
        phone = PracticeLine.open();
        house = VoiceHouse.practising(directory, 8, phone);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_alarm_is_said_and_whoever_takes_it_is_told() throws Exception {
        CompletableFuture<SendResult> result = house.send(ALARM);
        await().until(() -> phone.answered() == 1);
        pressUntil(phone, () -> house.pressed.size() == 1);
        assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Heard(true));
        assertThat(house.said(heard(), Phrases.YOURS)).isTrue();
    }

    @Test
    void a_voicemail_hears_it_twice_with_what_to_press_and_takes_nothing() throws Exception {
        assertThat(house.result(ALARM)).isEqualTo(new SendResult.Sent(null, false));
        PracticeCall.Heard heard = heard();
        assertThat(house.said(heard, Alarms.WORDS)).isTrue();
        assertThat(house.said(heard, Phrases.TAKE_IT)).isTrue();
        Duration once = house.speech.render(Alarms.WORDS).join().length()
                .plus(house.speech.render(Phrases.TAKE_IT).join().length());
        assertThat(heard.length()).isBetween(once.multipliedBy(2), once.multipliedBy(2).plusSeconds(2));
        assertThat(house.pressed).isEmpty();
    }

    @Test
    void an_alarm_somebody_else_has_is_said_to_be_so() throws Exception {
        house.answer = CompletableFuture.completedFuture(new Said.Taken("Jens Bak"));
        CompletableFuture<SendResult> result = house.send(ALARM);
        pressUntil(phone, result::isDone);
        assertThat(result.get()).isEqualTo(new SendResult.Heard(false));
        assertThat(house.said(heard(), "Alarmen er allerede taget af Jens Bak.")).isTrue();
    }

    @Test
    void a_notice_is_acknowledged_by_the_same_key() throws Exception {
        house.answer = CompletableFuture.completedFuture(new Said.Acknowledged());
        CompletableFuture<SendResult> result = house.send(Alarms.notice("leder", "55112233"));
        pressUntil(phone, result::isDone);
        assertThat(result.get()).isEqualTo(new SendResult.Heard(true));
        assertThat(house.said(heard(), Phrases.ACKNOWLEDGED)).isTrue();
    }

    @Test
    void a_key_never_takes_an_alarm_that_the_person_was_only_told_of() throws Exception {
        Message told = Alarms.notice("leder", "55112233");
        Message ofAlarm = new Message(ALARM.key(), told.recipient(), told.title(), told.text(), told.spoken(), 5, null,
                "/");
        CompletableFuture<SendResult> result = house.send(ofAlarm);
        pressUntil(phone, result::isDone);
        assertThat(result.get()).isEqualTo(new SendResult.Heard(true));
        assertThat(house.pressed).isEmpty();
    }

    @Test
    void a_call_withdrawn_while_it_speaks_says_so_and_hangs_up() throws Exception {
        CompletableFuture<SendResult> result = house.send(ALARM);
        await().until(() -> {
            house.telephone.voice().withdraw(ALARM, "Jens Bak");
            return phone.answered() == 1 && result.isDone();
        });
        assertThat(result.get()).isEqualTo(new SendResult.Withdrawn());
        assertThat(house.pressed).isEmpty();
    }

    @Test
    void who_has_it_is_named_to_whoever_was_listening() throws Exception {
        CompletableFuture<SendResult> result = house.send(ALARM);
        await().until(() -> phone.answered() == 1);
        phone.press('9');
        house.telephone.voice().withdraw(ALARM, "Jens Bak");
        assertThat(result.get(5, TimeUnit.SECONDS)).as("a key showed that a person was there")
                .isIn(new SendResult.Heard(false), new SendResult.Withdrawn());
        assertThat(house.said(heard(), "Alarmen er taget af Jens Bak.")).isTrue();
    }

    @Test
    void the_one_who_takes_it_is_not_cut_off_by_others_being_told() throws Exception {
        CompletableFuture<Said> deciding = new CompletableFuture<>();
        house.answer = deciding;
        CompletableFuture<SendResult> result = house.send(ALARM);
        pressUntil(phone, () -> house.pressed.size() == 1);
        house.telephone.voice().withdraw(ALARM, "vagt");
        deciding.complete(new Said.Yours());
        house.telephone.voice().withdraw(ALARM, "vagt");
        assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Heard(true));
        assertThat(house.said(heard(), Phrases.YOURS)).isTrue();
    }

    @Test
    void a_second_alarm_waits_and_is_said_in_the_same_call() throws Exception {
        CompletableFuture<SendResult> first = house.send(ALARM);
        CompletableFuture<SendResult> second = house.send(SECOND);
        pressUntil(phone, first::isDone);
        assertThat(second.get(10, TimeUnit.SECONDS)).as("no key for this one")
                .isEqualTo(new SendResult.Sent(null, false));
        assertThat(house.pressed).containsExactly(ALARM.key());
        assertThat(phone.answered()).isEqualTo(1);
        assertThat(house.said(heard(), Phrases.ONE_MORE)).isTrue();
    }

    @Test
    void a_second_alarm_taken_meanwhile_is_never_said() throws Exception {
        CompletableFuture<SendResult> first = house.send(ALARM);
        CompletableFuture<SendResult> second = house.send(SECOND);
        house.telephone.voice().withdraw(SECOND, null);
        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Withdrawn());
        pressUntil(phone, first::isDone);
        heard();
        assertThat(phone.answered()).isEqualTo(1);
    }

    @Test
    void the_same_message_twice_is_one_call() throws Exception {
        CompletableFuture<SendResult> first = house.send(ALARM);
        CompletableFuture<SendResult> again = house.send(ALARM);
        pressUntil(phone, first::isDone);
        assertThat(again.get(5, TimeUnit.SECONDS)).isEqualTo(first.get());
        assertThat(phone.answered()).isEqualTo(1);
    }

    @Test
    void several_people_are_called_at_once() {
        var _ = house.send(ALARM);
        var _ = house.send(Alarms.of("alarm-1", "vagt2", "55112244"));
        await().until(() -> phone.answered() == 2);
        assertThat(phone.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "+45 112", "114", "1813", "kontoret"})
    void a_short_number_is_never_called(String number) throws Exception {
        assertThat(house.result(Alarms.of("alarm-1", "vagt", number)))
                .isEqualTo(new SendResult.Failed("not-a-number-that-is-called", false));
        assertThat(phone.answered()).isZero();
    }

    @Test
    void somebody_without_a_number_has_no_such_way() throws Exception {
        assertThat(house.result(Alarms.of("alarm-1", "vagt", null))).isEqualTo(new SendResult.NoWay());
    }

    @Test
    void a_central_that_stops_hangs_up_and_says_what_became_of_it() throws Exception {
        CompletableFuture<SendResult> speaking = house.send(ALARM);
        CompletableFuture<SendResult> waiting = house.send(SECOND);
        await().until(() -> phone.answered() == 1);
        house.close();
        assertThat(speaking.get(5, TimeUnit.SECONDS)).isInstanceOf(SendResult.Failed.class);
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Failed("stopping", true));
        assertThat(house.result(ALARM)).isEqualTo(new SendResult.Failed("stopping", true));
    }

    private PracticeCall.Heard heard() {
        await().until(() -> phone.heard().size() == 1);
        return phone.heard().getFirst();
    }
}
