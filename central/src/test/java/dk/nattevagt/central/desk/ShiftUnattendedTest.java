package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.NightDesk.METTE;
import static dk.nattevagt.central.desk.NightDesk.SOLBY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shift whose people cannot be reached is an alarm of its own. */
class ShiftUnattendedTest {
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
    void after_two_minutes_without_anybody_the_leader_is_told_again_and_again_until_somebody_sees_to_it() {
        night.pass(Duration.ofSeconds(115));
        assertThat(night.sent).isEmpty();
        night.pass(Duration.ofSeconds(10));
        assertThat(night.sent).singleElement().asString().startsWith("lis push: Ingen på vagt ser alarmerne");
        night.pass(Duration.ofSeconds(16));
        assertThat(night.sent).extracting(sent -> sent.substring(0, sent.indexOf(":"))).containsExactly("lis push",
                "lis sms",
                "lis voice");
        night.pass(Duration.ofMinutes(5));
        assertThat(night.sent).hasSize(6);
        Notice notice = lasting().getFirst();
        assertThat(night.notices.acknowledge(notice.id(), NightDesk.LIS, SOLBY, night.now)).isPresent();
        night.pass(Duration.ofMinutes(20));
        assertThat(night.sent).hasSize(6);
    }

    @Test
    void a_page_that_is_open_and_fresh_attends_the_shift_and_one_that_falls_silent_does_not() {
        keepPageOpenFor(Duration.ofMinutes(5));
        assertThat(lasting()).isEmpty();
        night.pass(Duration.ofSeconds(45 + 115));
        assertThat(lasting()).isEmpty();
        night.pass(Duration.ofSeconds(10));
        assertThat(lasting()).extracting(notice -> notice.condition().kind())
                .containsExactly(NoticeKind.SHIFT_UNATTENDED);
        night.presence.pageOpen(METTE, night.now);
        night.look();
        assertThat(lasting()).as("over as soon as somebody is back").isEmpty();
    }

    @Test
    void a_phone_that_has_lately_shown_a_message_attends_it_too() {
        new SignsOfLife(night.stores.alarms(), night.stores.notifications())
                .seen(new Subject.OfNotice(new NoticeId("earlier")), METTE, Channel.PUSH, night.now);
        night.pass(Duration.ofMinutes(10));
        assertThat(lasting()).isEmpty();
        assertThat(night.presence.onShift(SOLBY, night.now)).filteredOn(one -> one.user().equals(METTE))
                .extracting(Presence.OnShift::reach).containsExactly(Presence.Reach.PHONE);
        night.now = night.now.plus(Duration.ofHours(12));
        night.pass(Duration.ofMinutes(3));
        assertThat(lasting()).hasSize(1);
    }

    @Test
    void a_notice_of_another_municipality_is_nobodys_to_acknowledge() {
        night.pass(Duration.ofMinutes(3));
        assertThat(night.notices.acknowledge(lasting().getFirst().id(), METTE,
                new dk.nattevagt.central.people.MunicipalityId("nabo"), night.now)).isEmpty();
    }

    private List<Notice> lasting() {
        return night.stores.notifications().lastingNotices();
    }

    private void keepPageOpenFor(Duration time) {
        for (long part = 0; part < time.toSeconds() / 15; part++) {
            night.presence.pageOpen(METTE, night.now);
            night.pass(Duration.ofSeconds(15));
        }
        night.presence.pageOpen(METTE, night.now);
    }
}
