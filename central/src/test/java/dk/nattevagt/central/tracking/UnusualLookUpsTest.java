package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.Asks.NOW;
import static dk.nattevagt.central.tracking.Asks.asker;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.tracking.UnusualLookUps.Kind;
import dk.nattevagt.central.tracking.UnusualLookUps.Unusual;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A Wednesday at noon in November, and what came before. */
class UnusualLookUpsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private final List<LookUp> journal = new ArrayList<>();

    private void look(Role role, String citizen, Purpose purpose, Duration ago) {
        look(role, citizen, purpose, ago, "MH", null);
    }

    private void look(Role role, String citizen, Purpose purpose, Duration ago, @Nullable String askedBy,
            @Nullable RefusedBecause refused) {
        journal.add(Asks.lookUp(journal.size() + 1, NOW.minus(ago), asker(role), new CitizenId(citizen), purpose,
                askedBy, refused));
    }

    private List<Kind> kinds() {
        return UnusualLookUps.in(journal, ZONE).stream().map(Unusual::kind).toList();
    }

    @Test
    void the_third_time_in_a_day_without_an_alarm_or_a_case_is_asked_about_once() {
        look(Role.GROUP_MOBILE, "grethe", Purpose.SUSPECTED_LOST, Duration.ofHours(23));
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(5));
        assertThat(kinds()).isEmpty();
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(1));
        assertThat(kinds()).containsExactly(Kind.SAME_CITIZEN);
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ZERO);
        assertThat(UnusualLookUps.in(journal, ZONE)).singleElement()
                .satisfies(one -> assertThat(one.lookUps()).hasSize(4));
    }

    @Test
    void what_an_alarm_or_a_case_opens_is_not_on_anybodys_word() {
        for (int i = 0; i < 4; i++) {
            look(Role.RESPONDER, "grethe", Purpose.ALARM, Duration.ofHours(i));
            look(Role.COORDINATOR, "grethe", Purpose.LOST_PERSON, Duration.ofHours(i + 12));
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void two_who_share_a_telephone_are_two_and_two_spellings_are_one() {
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(3), "MH", null);
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(2), "JB", null);
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(1), " mh", null);
        assertThat(kinds()).isEmpty();
        look(Role.GROUP_MOBILE, "grethe", Purpose.TRACKER_MISLAID, Duration.ofHours(1), "Mh ", null);
        assertThat(kinds()).containsExactly(Kind.SAME_CITIZEN);
    }

    @Test
    void three_spread_over_more_than_a_day_are_nothing() {
        look(Role.COORDINATOR, "grethe", Purpose.TRACKER_MISLAID, Duration.ofDays(2));
        look(Role.COORDINATOR, "grethe", Purpose.TRACKER_MISLAID, Duration.ofDays(1));
        look(Role.COORDINATOR, "grethe", Purpose.TRACKER_MISLAID, Duration.ZERO);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void five_citizens_in_a_day_are_many_whatever_the_purpose() {
        for (int i = 0; i < 4; i++) {
            look(Role.RESPONDER, "citizen-" + i, Purpose.ALARM, Duration.ofHours(i));
        }
        look(Role.RESPONDER, "citizen-1", Purpose.ALARM, Duration.ofHours(7));
        assertThat(kinds()).isEmpty();
        look(Role.RESPONDER, "citizen-9", Purpose.ALARM, Duration.ofHours(8));
        assertThat(kinds()).containsExactly(Kind.MANY_CITIZENS);
    }

    @Test
    void the_third_refusal_in_a_day_is_asked_about() {
        look(Role.RESPONDER, "grethe", Purpose.ALARM, Duration.ofHours(2), null, RefusedBecause.NO_OPEN_ALARM);
        look(Role.RESPONDER, "grethe", Purpose.LOST_PERSON, Duration.ofHours(1), null, RefusedBecause.NOT_ON_CASE);
        assertThat(kinds()).isEmpty();
        look(Role.RESPONDER, "kaj", Purpose.SUSPECTED_LOST, Duration.ZERO, null, RefusedBecause.NO_RIGHT);
        assertThat(kinds()).containsExactly(Kind.REFUSED_REPEATEDLY);
    }

    @Test
    void a_coordinator_at_night_or_at_a_weekend_without_a_case_is_asked_about_and_a_group_mobile_is_not() {
        Instant night = Instant.parse("2026-11-17T02:00:00Z");
        Instant sunday = Instant.parse("2026-11-15T11:00:00Z");
        for (Instant at : List.of(night, sunday)) {
            Duration ago = Duration.between(at, NOW);
            look(Role.COORDINATOR, "grethe", Purpose.LOST_PERSON, ago);
            look(Role.GROUP_MOBILE, "grethe", Purpose.SUSPECTED_LOST, ago);
            assertThat(kinds()).isEmpty();
        }
        look(Role.COORDINATOR, "grethe", Purpose.SUSPECTED_LOST, Duration.between(night, NOW));
        look(Role.COORDINATOR, "grethe", Purpose.SUSPECTED_LOST, Duration.between(sunday, NOW));
        assertThat(kinds()).containsExactly(Kind.OUTSIDE_DAY_HOURS, Kind.OUTSIDE_DAY_HOURS);
    }

    @Test
    void three_fears_in_a_week_that_nothing_followed_are_asked_about() {
        look(Role.GROUP_MOBILE, "grethe", Purpose.SUSPECTED_LOST, Duration.ofDays(6));
        look(Role.GROUP_MOBILE, "kaj", Purpose.SUSPECTED_LOST, Duration.ofDays(4));
        look(Role.GROUP_MOBILE, "grethe", Purpose.SUSPECTED_LOST, Duration.ofDays(2));
        assertThat(kinds()).containsExactly(Kind.FOLLOWED_BY_NOTHING);
        look(Role.RESPONDER, "kaj", Purpose.LOST_PERSON, Duration.ofDays(4).minusHours(1));
        assertThat(kinds()).isEmpty();
    }
}
