package dk.nattevagt.central.rota;

import static dk.nattevagt.central.rota.Town.LIS;
import static dk.nattevagt.central.rota.Town.METTE;
import static dk.nattevagt.central.rota.Town.NINA;
import static dk.nattevagt.central.rota.Town.NORTH;
import static dk.nattevagt.central.rota.Town.OLE;
import static dk.nattevagt.central.rota.Town.PER;
import static dk.nattevagt.central.rota.Town.PRIVATE;
import static dk.nattevagt.central.rota.Town.SIF;
import static dk.nattevagt.central.rota.Town.SOLBY;
import static dk.nattevagt.central.rota.Town.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.Occasion;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with a rota: whom they call, whether they always reach somebody, and what a preview says. */
class PlansTest {
    /** Three in the night to a Sunday. */
    private static final Instant NIGHT = Instant.parse("2026-11-22T02:10:00Z");
    private static final Instant DAY = Instant.parse("2026-11-22T10:00:00Z");

    static EscalationPlan plan(String... steps) {
        return new EscalationPlan(Arrays.stream(steps).map(PlansTest::step).toList(), HoldTimes.STANDARD,
                Redialling.STANDARD);
    }

    /** Such as {@code on-shift+shift-leaders by sms}. */
    private static EscalationStep step(String written) {
        String[] parts = written.split(" by ", 2);
        Set<Channel> channels = parts.length == 1
                ? Set.of(Channel.PAGE)
                : Set.of(Channel.ofWireName(parts[1]).orElseThrow());
        return new EscalationStep(
                Arrays.stream(parts[0].split("\\+", -1)).map(name -> Target.ofWireName(name).orElseThrow()).toList(),
                channels,
                Duration.ofSeconds(60));
    }

    private static PlanRule rule(String id, @Nullable TeamId team, String... steps) {
        return new PlanRule(id, id, team, Set.of(), 1, plan(steps));
    }

    private static List<List<UserId>> called(StaffBook book, String home, Instant at) {
        CalloutPlan plan = new RotaStaffing(Town.registry(), () -> Map.of(SOLBY, book))
                .planFor(new Occasion(new HomeId(home), SOLBY, Cause.BUTTON, 3, at));
        return plan.steps().stream().map(CalloutStep::people).toList();
    }

    private static StaffBook book(Rota rota, PlanRule... rules) {
        StaffBook book = Town.book(rota);
        for (PlanRule rule : rules) {
            book = book.after(new RotaAct.SavePlan(rule));
        }
        return book;
    }

    @Test
    void an_alarm_goes_to_the_team_that_covers_the_home_at_that_hour() {
        StaffBook book = Town.book(Town.fullRota());
        assertThat(called(book, "home-n", NIGHT).getFirst()).containsExactly(METTE, NINA);
        assertThat(called(book, "home-n", DAY).getFirst()).containsExactly(PER);
        assertThat(called(book, "home-s", NIGHT)).containsExactly(List.of(SIF), List.of(SIF, LIS), List.of(SIF, LIS));
    }

    @Test
    void a_home_no_team_covers_calls_every_responder() {
        assertThat(called(Town.book(Town.fullRota()), "home-x", NIGHT).getFirst()).containsExactly(METTE, NINA, OLE,
                PER, SIF);
    }

    @Test
    void where_the_plan_reaches_nobody_at_all_everybody_who_answers_alarms_is_called() {
        StaffBook book = book(Town.emptyRota(), rule("own", null, "on-shift", "on-shift:nurse"));
        assertThat(called(book, "home-n", NIGHT)).containsExactly(List.of(), List.of(),
                List.of(LIS, METTE, NINA, OLE, PER, SIF));
    }

    @Test
    void a_last_step_that_reaches_nobody_is_followed_by_the_last_that_does() {
        StaffBook book = book(Town.fullRota(), rule("own", SOUTH, "on-shift", "on-shift:nurse"));
        assertThat(called(book, "home-s", NIGHT)).containsExactly(List.of(SIF), List.of(), List.of(SIF));
    }

    @Test
    void somebody_a_steps_ways_cannot_reach_is_not_counted_as_reached() {
        StaffBook book = book(Town.fullRota(), rule("own", null, "person:ole by sms", "person:ole"));
        assertThat(called(book, "home-s", NIGHT)).containsExactly(List.of(), List.of(OLE));
    }

    @ParameterizedTest
    @CsvSource({"nord, button, 3, north", "nord, smoke, 3, north", "syd, smoke, 3, fire", "syd, heat, 5, fire",
            "syd, button, 3, -", "syd, button, 5, grave", ", button, 4, grave", ", smoke, 1, fire"})
    void the_most_specific_plan_is_followed(@Nullable String team, String cause, int urgency, String plan) {
        StaffBook book = book(Town.fullRota(), rule("north", NORTH, "on-shift"),
                new PlanRule("fire", "Brand", null, Set.of(Cause.SMOKE, Cause.HEAT), 1, plan("everyone")),
                new PlanRule("grave", "Alvor", null, Set.of(), 4, plan("everyone")));
        assertThat(book.plans()
                .rule(team == null ? null : new TeamId(team), Cause.ofWireName(cause).orElseThrow(), urgency)
                .map(PlanRule::id).orElse("-")).isEqualTo(plan);
    }

    @Test
    void a_plan_that_reaches_somebody_at_every_hour_has_no_fault() {
        PlanCheck check = new PlanCheck(Town.fullRota(), NIGHT);
        assertThat(check.faults(rule("a", null, "on-shift", "shift-leaders"))).isEmpty();
        assertThat(check.faults(rule("b", SOUTH, "on-shift"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"})
    void each_hour_of_the_week_that_reaches_nobody_is_found(String day) {
        String others = "MON TUE WED THU FRI SAT SUN".replace(day, "").strip().replace("  ", " ");
        for (String shift : List.of("day", "evening", "night")) {
            String otherShifts = "day evening night".replace(shift, "").strip().replace("  ", " ");
            Rota rota = Town.emptyRota().with(RotaPlan.EMPTY.with(SOUTH, new Rotation(Town.MONDAY, List.of(
                    List.of(Town.duty(others, "", SIF), Town.duty(day, otherShifts, SIF))))));
            PlanFault.ReachesNobody found = (PlanFault.ReachesNobody) new PlanCheck(rota, NIGHT)
                    .faults(rule("own", SOUTH, "on-shift")).getFirst();
            assertThat(found.grave()).isTrue();
            assertThat(found.shift().name()).isEqualTo(shift);
            assertThat(found.shift().date().getDayOfWeek().name()).startsWith(day);
            assertThat(found.team()).isEqualTo(SOUTH);
        }
    }

    @Test
    void the_nights_of_both_clock_changes_are_looked_at_however_far_away() {
        RotaPlan plan = Town.fullRota().plan();
        for (String night : List.of("2027-03-27/night", "2027-10-30/night")) {
            Rota rota = Town.fullRota().with(plan.with(new ShiftChange(SOUTH, ShiftKey.of(night).orElseThrow(),
                    ShiftChange.Kind.REMOVE, SIF, "ferie")));
            PlanFault.ReachesNobody found = (PlanFault.ReachesNobody) new PlanCheck(rota, NIGHT)
                    .faults(rule("own", SOUTH, "on-shift")).getFirst();
            assertThat(found.shift().text()).isEqualTo(night);
            assertThat(found.shifts()).isEqualTo(1);
        }
    }

    @Test
    void a_step_without_people_is_allowed_and_named() {
        List<PlanFault> faults = new PlanCheck(Town.fullRota(), NIGHT)
                .faults(rule("own", SOUTH, "on-shift:nurse", "on-shift"));
        assertThat(faults).hasSize(1).allMatch(fault -> !fault.grave());
        assertThat(((PlanFault.EmptyStep) faults.getFirst()).step()).isEqualTo(1);
    }

    @Test
    void names_nobody_has_and_waits_nobody_should_wait_are_refused() {
        PlanCheck check = new PlanCheck(Town.fullRota(), NIGHT);
        assertThat(check.faults(rule("own", new TeamId("vest"), "team:ost", "person:tekniker"))).containsExactly(
                new PlanFault.UnknownTeam(new TeamId("vest")), new PlanFault.UnknownTeam(new TeamId("ost")),
                new PlanFault.UnknownPerson(new UserId("tekniker")));
        EscalationStep slow = new EscalationStep(List.of(new Target.Everyone()), Set.of(Channel.PAGE),
                Duration.ofHours(1));
        assertThat(check.faults(new PlanRule("own", "own", null, Set.of(), 1,
                new EscalationPlan(List.of(slow), HoldTimes.STANDARD, Redialling.STANDARD))))
                .containsExactly(new PlanFault.BadWait(1, Duration.ofHours(1)));
    }

    @Test
    void a_preview_says_who_is_called_when_and_why_a_step_is_skipped() {
        StaffBook book = book(Town.fullRota(),
                rule("own", null, "on-shift", "on-shift:nurse+person:ole by sms", "shift-leaders"));
        PlanPreview preview = PlanPreview.of(book, Town.home("home-s", "syd"), Cause.BUTTON, 3, NIGHT);
        assertThat(preview.team()).isEqualTo(SOUTH);
        assertThat(preview.shift().key().text()).isEqualTo("2026-11-21/night");
        assertThat(preview.rule().map(PlanRule::id)).contains("own");
        assertThat(preview.steps()).extracting(step -> step.callout().people()).containsExactly(List.of(SIF), List.of(),
                List.of(LIS));
        assertThat(preview.steps()).extracting(PlanPreview.Step::at).containsExactly(NIGHT, NIGHT.plusSeconds(60),
                NIGHT.plusSeconds(60));
        assertThat(preview.steps().get(1).whyEmpty()).extracting(EmptyTarget::withoutContact)
                .containsExactly(List.of(), List.of(OLE));
        assertThat(preview.steps().getLast().repeats()).isTrue();
    }

    @Test
    void a_preview_over_the_change_of_shift_calls_those_who_have_come() {
        Rota rota = Town.fullRota();
        ShiftChange home = new ShiftChange(SOUTH, ShiftKey.of("2026-11-22/day").orElseThrow(), ShiftChange.Kind.ADD,
                OLE,
                "");
        StaffBook book = Town.book(rota.with(rota.plan().with(home)));
        Instant justBefore = Instant.parse("2026-11-22T05:59:30Z");
        assertThat(PlanPreview.of(book, SOUTH, Cause.BUTTON, 3, justBefore).steps())
                .extracting(step -> step.callout().people())
                .containsExactly(List.of(SIF), List.of(SIF, OLE, LIS), List.of(SIF, OLE, LIS));
    }

    @Test
    void notices_can_ask_for_the_shift_of_one_team_or_of_all() {
        RotaStaffing staffing = new RotaStaffing(Town.registry(), () -> Map.of(SOLBY, Town.book(Town.fullRota())));
        assertThat(staffing.people(new Target.OnShift(), SOLBY, null, NIGHT)).containsExactly(METTE, NINA, SIF);
        assertThat(staffing.people(new Target.OnShift(), SOLBY, SOUTH, NIGHT)).containsExactly(SIF);
        assertThat(staffing.people(new Target.ShiftLeaders(), SOLBY, null, NIGHT)).containsExactly(LIS);
        assertThat(staffing.people(new Target.TeamOnShift(PRIVATE), SOLBY, null, DAY)).containsExactly(PER);
    }
}
