package dk.nattevagt.central.rota;

import static dk.nattevagt.central.rota.Town.LIS;
import static dk.nattevagt.central.rota.Town.METTE;
import static dk.nattevagt.central.rota.Town.MONDAY;
import static dk.nattevagt.central.rota.Town.NINA;
import static dk.nattevagt.central.rota.Town.NORTH;
import static dk.nattevagt.central.rota.Town.OLE;
import static dk.nattevagt.central.rota.Town.PER;
import static dk.nattevagt.central.rota.Town.PRIVATE;
import static dk.nattevagt.central.rota.Town.SIF;
import static dk.nattevagt.central.rota.Town.SOUTH;
import static dk.nattevagt.central.rota.Town.duty;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaTest {
    private static final ShiftKey NIGHT = key("2026-11-21/night");
    private static final ShiftKey NEXT_NIGHT = key("2026-11-22/night");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Swap SWAP = new Swap(new SwapId("swap-1"), NORTH, METTE, NIGHT, OLE, NEXT_NIGHT,
            Swap.State.PROPOSED);

    private static ShiftKey key(String text) {
        return ShiftKey.of(text).orElseThrow();
    }

    private static Rota north(Rotation... rotations) {
        RotaPlan plan = RotaPlan.EMPTY;
        for (Rotation rotation : rotations) {
            plan = plan.with(NORTH, rotation);
        }
        return Town.emptyRota().with(plan);
    }

    private static Rota nights() {
        return north(new Rotation(MONDAY, List.of(List.of(duty("SAT", "night", METTE), duty("SUN", "night", OLE)))));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-15/night, ''", "2026-11-18/night, mette", "2026-11-21/night, ole", "2026-11-21/day, ''",
            "2026-11-23/night, nina", "2026-11-25/night, nina", "2026-11-29/day, nina", "2026-11-30/night, ''",
            "2026-12-02/night, mette", "2027-11-17/night, mette", "2027-11-24/night, nina"})
    void a_rotation_of_two_weeks_comes_again_from_its_first_day(String shift, String expected) {
        Rota rota = north(new Rotation(LocalDate.parse("2026-11-18"), List.of(
                List.of(duty("WED THU FRI", "night", METTE), duty("SAT SUN", "night", OLE)),
                List.of(duty("", "", NINA)))));
        assertThat(names(rota.onShift(NORTH, key(shift)))).isEqualTo(expected);
    }

    @Test
    void a_new_rotation_stands_from_its_first_day_and_the_old_one_until_then() {
        Rota rota = north(Town.always(METTE), new Rotation(LocalDate.parse("2026-12-01"),
                List.of(List.of(duty("", "", NINA)))),
                new Rotation(LocalDate.parse("2026-11-25"),
                        List.of(List.of(duty("", "", OLE)))));
        assertThat(names(rota.onShift(NORTH, key("2026-11-24/night")))).isEqualTo("mette");
        assertThat(names(rota.onShift(NORTH, key("2026-11-25/day")))).isEqualTo("ole");
        assertThat(names(rota.onShift(NORTH, key("2026-12-24/day")))).isEqualTo("ole");
    }

    @Test
    void the_latest_word_about_a_person_and_a_shift_counts() {
        ShiftChange ill = new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.REMOVE, METTE, "syg");
        ShiftChange substitute = new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.ADD, SIF, "for Mette");
        Rota rota = nights();
        assertThat(names(rota.with(rota.plan().with(ill).with(substitute)).onShift(NORTH, NIGHT))).isEqualTo("sif");
        Rota well = rota.with(rota.plan().with(ill)
                .with(new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.ADD, METTE, "rask igen")));
        assertThat(names(well.onShift(NORTH, NIGHT))).isEqualTo("mette");
        assertThat(names(well.onShift(NORTH, NEXT_NIGHT))).isEqualTo("ole");
    }

    @Test
    void whoever_has_left_or_answers_no_alarms_is_on_no_shift() {
        RegistryData all = Town.data();
        RegistryData without = new RegistryData(all.municipality(), all.name(), null,
                all.staff().stream().filter(user -> !user.owner().id().equals(METTE)).toList(), all.homes(), List.of(),
                List.of(), all.teams(), all.helpWithin());
        Rota rota = Rota.of(new RegistrySnapshot(List.of(without)), Town.SOLBY, ShiftPattern.STANDARD)
                .with(nights().plan().with(
                        new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.ADD, new UserId("tekniker"), "")));
        assertThat(rota.onShift(NORTH, NIGHT)).isEmpty();
    }

    @Test
    void a_swap_has_no_effect_until_the_other_says_yes() {
        StaffBook book = Town.book(nights()).after(new RotaAct.ProposeSwap(SWAP));
        assertThat(names(book.rota().onShift(NORTH, NIGHT))).isEqualTo("mette");
        StaffBook declined = book.after(new RotaAct.AnswerSwap(SWAP.id(), false));
        assertThat(names(declined.rota().onShift(NORTH, NIGHT))).isEqualTo("mette");
        StaffBook accepted = book.after(new RotaAct.AnswerSwap(SWAP.id(), true));
        assertThat(names(accepted.rota().onShift(NORTH, NIGHT))).isEqualTo("ole");
        assertThat(names(accepted.rota().onShift(NORTH, NEXT_NIGHT))).isEqualTo("mette");
    }

    @Test
    void only_the_other_or_a_leader_accepts_a_swap_and_only_once() {
        Rota rota = Town.book(nights()).after(new RotaAct.ProposeSwap(SWAP)).rota();
        RotaAct.AnswerSwap yes = new RotaAct.AnswerSwap(SWAP.id(), true);
        RotaAct.AnswerSwap no = new RotaAct.AnswerSwap(SWAP.id(), false);
        assertThat(RotaRules.fault(rota, yes, METTE, false, NOW)).contains(new RotaFault.NotYours());
        assertThat(RotaRules.fault(rota, yes, OLE, false, NOW)).isEmpty();
        assertThat(RotaRules.fault(rota, yes, LIS, true, NOW)).isEmpty();
        assertThat(RotaRules.fault(rota, no, METTE, false, NOW)).isEmpty();
        assertThat(RotaRules.fault(rota, no, NINA, false, NOW)).contains(new RotaFault.NotYours());
        Rota after = Town.book(rota).after(yes).rota();
        assertThat(RotaRules.fault(after, no, OLE, false, NOW))
                .contains(new RotaFault.SwapAnswered(Swap.State.ACCEPTED));
        assertThat(RotaRules.fault(rota, new RotaAct.AnswerSwap(new SwapId("other"), true), OLE, false, NOW))
                .contains(new RotaFault.NoSuchSwap());
    }

    @Test
    void a_swap_that_has_become_impossible_is_not_accepted() {
        Rota proposed = Town.book(nights()).after(new RotaAct.ProposeSwap(SWAP)).rota();
        Rota ill = proposed.with(proposed.plan()
                .with(new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.REMOVE, METTE, "syg")));
        RotaAct.AnswerSwap yes = new RotaAct.AnswerSwap(SWAP.id(), true);
        assertThat(RotaRules.fault(ill, yes, OLE, false, NOW)).contains(new RotaFault.NotOn(METTE, NIGHT));
        Instant over = Instant.parse("2026-11-22T06:00:00Z");
        assertThat(RotaRules.fault(proposed, yes, OLE, false, over)).contains(new RotaFault.ShiftOver(NIGHT));
    }

    @Test
    void a_change_that_changes_nothing_or_comes_too_late_is_refused() {
        Rota rota = nights();
        assertThat(fault(rota, NIGHT, ShiftChange.Kind.ADD, METTE)).contains(new RotaFault.AlreadyOn(METTE, NIGHT));
        assertThat(fault(rota, NIGHT, ShiftChange.Kind.REMOVE, OLE)).contains(new RotaFault.NotOn(OLE, NIGHT));
        assertThat(fault(rota, key("2026-11-20/night"), ShiftChange.Kind.ADD, OLE))
                .contains(new RotaFault.ShiftOver(key("2026-11-20/night")));
        assertThat(fault(rota, key("2026-11-22/dawn"), ShiftChange.Kind.ADD, OLE))
                .contains(new RotaFault.UnknownShift("dawn"));
        assertThat(fault(rota, NIGHT, ShiftChange.Kind.ADD, new UserId("tekniker")))
                .contains(new RotaFault.UnknownPerson(new UserId("tekniker")));
        assertThat(RotaRules.fault(rota, new ShiftChange(PRIVATE, NIGHT, ShiftChange.Kind.ADD, PER, ""), NOW))
                .contains(new RotaFault.NotTheTeamsShift(PRIVATE, "night"));
        assertThat(fault(rota, NIGHT, ShiftChange.Kind.ADD, SIF)).isEmpty();
    }

    private static Optional<RotaFault> fault(Rota rota, ShiftKey shift, ShiftChange.Kind kind, UserId person) {
        return RotaRules.fault(rota, new ShiftChange(NORTH, shift, kind, person, ""), NOW);
    }

    @Test
    void a_rotation_is_told_everything_that_is_wrong_with_it() {
        LocalDate today = LocalDate.parse("2026-11-21");
        Rotation wrong = new Rotation(MONDAY, List.of(List.of(duty("", "dawn", SIF, METTE, new UserId("x")))));
        assertThat(RotaRules.faults(nights(), NORTH, wrong, today)).containsExactly(
                new RotaFault.BeginsInThePast(MONDAY), new RotaFault.NotAMember(NORTH, SIF),
                new RotaFault.UnknownPerson(new UserId("x")), new RotaFault.UnknownShift("dawn"));
        Rotation right = new Rotation(today, List.of(List.of(duty("", "night", OLE))));
        assertThat(RotaRules.faults(nights(), NORTH, right, today)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"home-n, nord, day, privat", "home-n, nord, evening, privat", "home-n, nord, night, nord",
            "home-o, nord, day, nord", "home-s, syd, day, syd", "home-x, , day, -", "home-n, , night, -"})
    void the_nearest_team_covers_a_home_and_the_night_is_the_municipalitys(String home,
            @org.jspecify.annotations.Nullable String area, String shift, String team) {
        assertThat(Town.emptyRota().covering(Town.home(home, area), shift).map(found -> found.id().value()).orElse("-"))
                .isEqualTo(team);
    }

    /** A seeded year of changes: at every hour those on shift are those of the shift that holds it, and nobody twice. */
    @Test
    void at_every_hour_of_a_year_of_changes_those_on_shift_are_those_of_its_shift() {
        java.util.Random random = new java.util.Random(42);
        Rota rota = Town.fullRota();
        List<Shift> year = rota.pattern().between(NOW, NOW.plus(Duration.ofDays(365)));
        List<UserId> people = List.of(METTE, OLE, NINA, SIF);
        RotaPlan plan = rota.plan();
        for (int i = 0; i < 300; i++) {
            plan = plan.with(new ShiftChange(NORTH, year.get(random.nextInt(year.size())).key(),
                    random.nextBoolean() ? ShiftChange.Kind.ADD : ShiftChange.Kind.REMOVE,
                    people.get(random.nextInt(people.size())), ""));
        }
        Rota changed = rota.with(plan);
        int index = 0;
        for (Instant hour = NOW; hour.isBefore(NOW.plus(Duration.ofDays(365))); hour = hour.plusSeconds(3600)) {
            while (!year.get(index).contains(hour)) {
                index++;
            }
            List<UserId> on = changed.onShift(NORTH, hour);
            assertThat(on).doesNotHaveDuplicates().isEqualTo(changed.onShift(NORTH, year.get(index).key()));
        }
        assertThat(changed.onShift(SOUTH, NOW)).containsExactly(SIF);
    }

    private static String names(List<UserId> people) {
        return String.join(" ", Stream.ofNullable(people).flatMap(List::stream).map(UserId::value).toList());
    }
}
