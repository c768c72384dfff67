package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.protocol.id.AlarmId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watchdog complains by another way than the one that failed. */
class WatchdogVoiceTest {
    @TempDir
    Path folder;

    private final List<Channel> used = new ArrayList<>();
    private final Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
    private NightDesk night;

    @BeforeEach
    void begin() {
        night = new NightDesk(folder);
        for (Channel channel : List.of(Channel.SMS, Channel.PUSH, Channel.EMAIL, Channel.VOICE)) {
            answering(channel, new SendResult.Sent(null, false));
        }
    }

    @AfterEach
    void end() {
        night.close();
    }

    private void answering(Channel channel, SendResult result) {
        senders.put(channel, message -> {
            used.add(channel);
            return CompletableFuture.completedFuture(result);
        });
    }

    private void complain(Complaint complaint, Instant at, WatchdogVoice voice) {
        voice.tell(List.of(complaint), at);
    }

    @Test
    void a_complaint_about_text_messages_is_not_sent_as_a_text_message() {
        complain(new Complaint(Complaint.Kind.MESSAGE_WAITS, new AlarmId("a"), Channel.SMS), night.now, voice());
        assertThat(used).containsExactly(Channel.PUSH);
    }

    @Test
    void a_way_that_does_not_take_it_is_followed_by_the_next_until_one_does() {
        answering(Channel.SMS, new SendResult.Failed("HTTP 500", true));
        answering(Channel.PUSH, new SendResult.NoWay());
        complain(new Complaint(Complaint.Kind.STORE_UNREADABLE, null), night.now, voice());
        assertThat(used).containsExactly(Channel.SMS, Channel.PUSH, Channel.EMAIL);
    }

    @Test
    void the_same_complaint_is_told_again_only_after_five_minutes_and_anew_once_it_was_over() {
        Complaint still = new Complaint(Complaint.Kind.ALARM_STANDS_STILL, new AlarmId("a"));
        WatchdogVoice voice = voice();
        complain(still, night.now, voice);
        complain(still, night.now.plus(Duration.ofMinutes(4)), voice);
        assertThat(used).hasSize(1);
        complain(still, night.now.plus(Duration.ofMinutes(5)), voice);
        assertThat(used).hasSize(2);
        voice.tell(List.of(), night.now.plus(Duration.ofMinutes(6)));
        complain(still, night.now.plus(Duration.ofMinutes(7)), voice);
        assertThat(used).hasSize(3);
    }

    @Test
    void an_alarm_that_reached_no_screen_and_no_phone_is_complained_of_and_one_that_did_is_not() {
        night.answers.put(Channel.PUSH, new SendResult.NoWay());
        night.answers.put(Channel.SMS, new SendResult.Failed("HTTP 400", false));
        night.answers.put(Channel.VOICE, new SendResult.Failed("busy", false));
        night.answers.put(Channel.EMAIL, new SendResult.Failed("550", false));
        AlarmId alarm = night.press(1);
        Watchdog watchdog = new Watchdog(night.stores.alarms(), night.stores.notifications(),
                night.stores.alarms()::journal);
        assertThat(watchdog.check(night.now)).isEmpty();
        night.pass(Duration.ofSeconds(95));
        assertThat(watchdog.check(night.now))
                .containsExactly(new Complaint(Complaint.Kind.NOBODY_REACHED, alarm, Channel.PAGE));
        night.answers.put(Channel.SMS, new SendResult.Sent(null, false));
        night.pass(Duration.ofSeconds(60));
        assertThat(watchdog.check(night.now)).isEmpty();
    }

    @Test
    void messages_that_nobody_carries_are_complained_of_by_their_way() {
        night.answers.remove(Channel.PUSH);
        night.press(1);
        night.pass(Duration.ofSeconds(100));
        Watchdog watchdog = new Watchdog(night.stores.alarms(), night.stores.notifications(),
                night.stores.alarms()::journal);
        assertThat(watchdog.check(night.now)).extracting(Complaint::kind, Complaint::failed)
                .contains(org.assertj.core.groups.Tuple.tuple(Complaint.Kind.MESSAGE_WAITS, Channel.PUSH));
    }

    private WatchdogVoice voice() {
        return new WatchdogVoice(night.registry, senders);
    }
}
