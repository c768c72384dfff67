package dk.nattevagt.central.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockAccessTest {
    private static final Instant NOW = OneAlarm.NIGHT.plusSeconds(600);
    private static final UserId METTE = new UserId("mette");
    private static final UserId OLE = new UserId("ole");
    private static final LockAccess ACCESS = LockAccess.STANDARD;

    /** An alarm after this story, told in words and seconds before now: {@code accept@500 go@130}. */
    private static Alarm after(String story) {
        Alarm alarm = OneAlarm.raised("home-1");
        for (String part : story.isEmpty() ? new String[0] : story.split(" ", -1)) {
            String[] word = part.split("@", -1);
            Instant at = NOW.minusSeconds(Long.parseLong(word[1]));
            alarm = OneAlarm.then(alarm, switch (word[0]) {
                case "accept" -> new AlarmEvent.Accept(METTE);
                case "go" -> new AlarmEvent.GoOnTheWay(METTE);
                case "arrive" -> new AlarmEvent.Arrive(METTE);
                case "offer" -> new AlarmEvent.Offer(METTE, OLE);
                case "close" -> new AlarmEvent.Close(METTE, Outcome.HELP_GIVEN, null);
                default -> throw new IllegalArgumentException(part);
            }, at);
        }
        return alarm;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // story | who | lock's home | entitled | heard seconds ago | what comes of it
            "accept@500 go@130 | mette | home-1 | true | 5 | ALLOWED",
            "accept@500 go@120 | mette | home-1 | true | 5 | ALLOWED",
            "accept@500 go@119 | mette | home-1 | true | 5 | TOO_EARLY",
            "accept@500 arrive@0 | mette | home-1 | true | 5 | ALLOWED",
            "accept@500 go@3 arrive@1 | mette | home-1 | true | 60 | ALLOWED",
            "'' | mette | home-1 | true | 5 | NOT_YOURS",
            "accept@500 | mette | home-1 | true | 5 | NOT_ON_THE_WAY",
            "accept@500 go@400 | ole | home-1 | true | 5 | NOT_YOURS",
            "accept@500 go@400 offer@300 | ole | home-1 | true | 5 | ALLOWED",
            "accept@500 go@400 offer@300 | mette | home-1 | true | 5 | ALLOWED",
            "accept@500 offer@300 | ole | home-1 | true | 5 | NOT_ON_THE_WAY",
            "accept@500 go@400 | mette | home-2 | true | 5 | OTHER_HOME",
            "accept@500 go@400 | mette | '' | true | 5 | OTHER_HOME",
            "accept@500 go@400 | mette | home-1 | false | 5 | NOT_ENTITLED",
            "accept@500 go@400 | mette | home-1 | true | 61 | NO_CONTACT",
            "accept@500 go@400 | mette | home-1 | true | '' | NO_CONTACT",
            "accept@500 arrive@300 close@1 | mette | home-1 | true | 5 | ALARM_CLOSED"})
    void every_rule_must_allow_it(String story, String who, String lockHome, boolean entitled, String heard,
            String expected) {
        LockAccess.Answer answer = ACCESS.decide(new LockAccess.Asked(after(story), new UserId(who),
                lockHome.isEmpty() ? null : new HomeId(lockHome), entitled,
                heard.isEmpty() ? null : NOW.minusSeconds(Long.parseLong(heard))), NOW);

        assertThat(switch (answer) {
            case LockAccess.Allowed _ -> "ALLOWED";
            case LockAccess.Refused refused -> refused.reason().name();
        }).isEqualTo(expected);
    }

    @Test
    void an_order_lasts_two_minutes() {
        assertThat(ACCESS.decide(asked(after("accept@500 arrive@3")), NOW))
                .isEqualTo(new LockAccess.Allowed(NOW.plusSeconds(120)));
    }

    @Test
    void who_comes_too_early_is_told_from_when() {
        assertThat(ACCESS.decide(asked(after("accept@500 go@30")), NOW))
                .isEqualTo(new LockAccess.Refused(RefusedBecause.TOO_EARLY, NOW.plusSeconds(90)));
    }

    @Test
    void two_alarms_in_one_home_let_each_responder_in_for_their_own() {
        Alarm mettes = after("accept@500 go@400");
        Alarm oles = OneAlarm.then(OneAlarm.then(OneAlarm.fire("home-1"), new AlarmEvent.Accept(OLE), NOW),
                new AlarmEvent.Arrive(OLE), NOW);

        assertThat(ACCESS.decide(by(METTE, mettes), NOW)).isInstanceOf(LockAccess.Allowed.class);
        assertThat(ACCESS.decide(by(OLE, oles), NOW)).isInstanceOf(LockAccess.Allowed.class);
        assertThat(ACCESS.decide(by(OLE, mettes), NOW))
                .isEqualTo(new LockAccess.Refused(RefusedBecause.NOT_YOURS, null));
        assertThat(ACCESS.decide(by(METTE, oles), NOW))
                .isEqualTo(new LockAccess.Refused(RefusedBecause.NOT_YOURS, null));
    }

    @Test
    void an_order_for_ever_cannot_be_configured() {
        assertThatThrownBy(() -> new LockAccess(Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LockAccess(Duration.ofSeconds(-1), Duration.ofMinutes(1), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LockAccess.Asked asked(Alarm alarm) {
        return by(METTE, alarm);
    }

    private static LockAccess.Asked by(UserId person, Alarm alarm) {
        return new LockAccess.Asked(alarm, person, new HomeId("home-1"), true, NOW);
    }
}
