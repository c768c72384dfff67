package dk.nattevagt.central.rota;

import static dk.nattevagt.central.rota.Town.METTE;
import static dk.nattevagt.central.rota.Town.NINA;
import static dk.nattevagt.central.rota.Town.NORTH;
import static dk.nattevagt.central.rota.Town.SIF;
import static dk.nattevagt.central.rota.Town.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotaCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private static final List<Home> HOMES = List.of(Town.home("home-n", "nord"), Town.home("home-s", "syd"));
    private static final Map<UserId, Instant> HEARD = Map.of(METTE, NOON.minusSeconds(60), NINA,
            NOON.minusSeconds(25 * 3600), SIF, NOON);

    private static List<RotaGap> night(Rota rota, List<Home> homes) {
        RotaCheck check = new RotaCheck(rota, homes, person -> Optional.ofNullable(HEARD.get(person)));
        return check.gaps(rota.pattern().comingNight(NOON), NOON);
    }

    @Test
    void by_day_the_shift_that_is_on_the_next_and_the_coming_night_are_looked_at() {
        RotaCheck check = new RotaCheck(Town.fullRota(), HOMES, _ -> Optional.empty());
        assertThat(check.shifts(NOON)).extracting(shift -> shift.key().text()).containsExactly("2026-11-21/day",
                "2026-11-21/evening", "2026-11-21/night");
        assertThat(check.shifts(Instant.parse("2026-11-21T23:00:00Z"))).extracting(shift -> shift.key().text())
                .containsExactly("2026-11-21/night", "2026-11-22/day");
    }

    @Test
    void a_team_without_anybody_a_team_of_one_and_a_phone_that_does_not_answer_are_gaps() {
        Rota rota = Town.emptyRota()
                .with(RotaPlan.EMPTY.with(NORTH, Town.always(METTE, NINA)).with(SOUTH, Town.always()));
        assertThat(night(rota, HOMES)).containsExactly(
                new RotaGap.PhoneSilent(NORTH, NINA, NOON.minusSeconds(25 * 3600)), new RotaGap.NobodyOnShift(SOUTH));
        assertThat(night(Town.fullRota(), HOMES)).contains(new RotaGap.OneAlone(SOUTH, SIF));
    }

    @Test
    void a_phone_that_was_never_heard_is_a_gap_too() {
        RotaCheck check = new RotaCheck(Town.fullRota(), HOMES, _ -> Optional.empty());
        assertThat(check.gaps(Town.fullRota().pattern().comingNight(NOON), NOON))
                .contains(new RotaGap.PhoneSilent(NORTH, METTE, null));
    }

    @Test
    void a_home_that_no_team_covers_is_a_gap() {
        List<Home> homes = List.of(HOMES.getFirst(), Town.home("home-x", null));
        assertThat(night(Town.fullRota(), homes)).contains(new RotaGap.HomesUncovered(List.of(new HomeId("home-x"))));
    }

    @Test
    void a_supplier_that_does_not_work_at_night_is_no_gap_then() {
        assertThat(night(Town.fullRota(), HOMES)).noneMatch(
                gap -> gap instanceof RotaGap.NobodyOnShift nobody && nobody.team().equals(Town.PRIVATE));
    }
}
