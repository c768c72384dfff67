package dk.nattevagt.central.sql;

import static dk.nattevagt.central.rota.Town.LIS;
import static dk.nattevagt.central.rota.Town.METTE;
import static dk.nattevagt.central.rota.Town.NINA;
import static dk.nattevagt.central.rota.Town.NORTH;
import static dk.nattevagt.central.rota.Town.OLE;
import static dk.nattevagt.central.rota.Town.SIF;
import static dk.nattevagt.central.rota.Town.SOLBY;
import static dk.nattevagt.central.rota.Town.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.desk.StaffingBook.Result;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaEntry;
import dk.nattevagt.central.rota.RotaFault;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.ShiftChange;
import dk.nattevagt.central.rota.ShiftKey;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.central.rota.Swap;
import dk.nattevagt.central.rota.SwapId;
import dk.nattevagt.central.rota.Town;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rota and plans kept in a database, the same on every one. */
abstract class RotaStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ShiftKey NIGHT = new ShiftKey(LocalDate.parse("2026-11-21"), "night");
    private static final ShiftKey NEXT = new ShiftKey(LocalDate.parse("2026-11-22"), "night");
    private static final PlanRule PLAN = new PlanRule("brand", "Brand", NORTH, Set.of(Cause.SMOKE, Cause.HEAT), 2,
            new EscalationPlan(
                    List.of(new EscalationStep(List.of(new Target.OnShift(), new Target.OnShiftWith(Skill.NURSE)),
                            Set.of(Channel.PAGE, Channel.SMS), Duration.ofSeconds(30)),
                            new EscalationStep(List.of(new Target.Person(LIS), new Target.TeamOnShift(SOUTH)),
                                    Set.of(Channel.VOICE), Duration.ofSeconds(90))),
                    HoldTimes.STANDARD, Redialling.STANDARD));
    private static final InitialStaffing INITIAL = new InitialStaffing(SOLBY, ShiftPattern.STANDARD,
            Map.of(NORTH, Town.always(METTE, OLE), SOUTH, Town.always(SIF)), List.of(PLAN));

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people().register(Town.data());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private StaffingBook book() {
        return StaffingBook.open(stores.rota(), stores.people().load(), List.of(INITIAL), NOW);
    }

    @Test
    void teams_come_back_as_they_were_registered() {
        assertThat(stores.people().load().teams(SOLBY)).isEqualTo(Town.registry().teams(SOLBY));
        stores.people().register(Town.data());
        assertThat(stores.people().load().teams(SOLBY)).hasSize(3);
    }

    @Test
    void every_kind_of_decision_stands_after_a_restart() {
        Rotation weeks = new Rotation(LocalDate.parse("2026-12-01"),
                List.of(List.of(Town.duty("MON SUN", "night day", METTE, NINA), Town.duty("", "", OLE)), List.of()));
        Swap swap = new Swap(new SwapId("s-1"), NORTH, METTE, NIGHT, NINA, NEXT, Swap.State.PROPOSED);
        List<RotaAct> acts = List.of(new RotaAct.SetRotation(NORTH, weeks),
                new RotaAct.ChangeShift(new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.REMOVE, METTE, "syg, æøå")),
                new RotaAct.ProposeSwap(swap), new RotaAct.AnswerSwap(swap.id(), true), new RotaAct.SavePlan(PLAN),
                new RotaAct.RemovePlan("brand"));
        acts.forEach(act -> stores.rota().append(SOLBY, LIS, NOW, act));
        close();
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        List<RotaEntry> kept = stores.rota().entries(SOLBY);
        assertThat(kept).extracting(RotaEntry::act).isEqualTo(acts);
        assertThat(kept).allMatch(entry -> LIS.equals(entry.by()) && entry.at().equals(NOW));
        assertThat(kept).extracting(RotaEntry::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_the_file_begins_with_counts_only_where_nothing_was_decided() {
        StaffingBook first = book();
        assertThat(first.book(SOLBY).rota().onShift(NORTH, NIGHT)).containsExactly(METTE, OLE);
        assertThat(first.book(SOLBY).plans().rules()).containsExactly(PLAN);
        RotaAct change = new RotaAct.SetRotation(NORTH,
                new Rotation(LocalDate.parse("2026-11-21"), List.of(List.of(Town.duty("", "", NINA)))));
        assertThat(first.decide(SOLBY, change, LIS, true, NOW)).isInstanceOf(Result.Done.class);
        assertThat(first.decide(SOLBY, new RotaAct.RemovePlan("brand"), LIS, true, NOW))
                .isInstanceOf(Result.Done.class);
        StaffingBook again = book();
        assertThat(again.book(SOLBY).rota().onShift(NORTH, NIGHT)).containsExactly(NINA);
        assertThat(again.book(SOLBY).rota().onShift(SOUTH, NIGHT)).containsExactly(SIF);
        assertThat(again.book(SOLBY).plans().rules()).isEmpty();
        assertThat(again.history(SOLBY)).extracting(RotaEntry::by).containsExactly(null, null, null, LIS, LIS);
    }

    @Test
    void a_refused_decision_is_neither_kept_nor_followed() {
        StaffingBook book = book();
        int before = book.history(SOLBY).size();
        PlanRule nobody = new PlanRule("tom", "Tom", SOUTH, Set.of(), 1, new EscalationPlan(
                List.of(new EscalationStep(List.of(new Target.OnShiftWith(Skill.NURSE)), Set.of(Channel.PAGE),
                        Duration.ofSeconds(60))),
                HoldTimes.STANDARD, Redialling.STANDARD));
        Result plan = book.decide(SOLBY, new RotaAct.SavePlan(nobody), LIS, true, NOW);
        assertThat(((Result.PlanRefused) plan).faults()).hasSize(1)
                .allMatch(fault -> fault instanceof PlanFault.ReachesNobody);
        Result change = book.decide(SOLBY,
                new RotaAct.ChangeShift(new ShiftChange(NORTH, NIGHT, ShiftChange.Kind.ADD, METTE, "")), LIS, true,
                NOW);
        assertThat(((Result.RotaRefused) change).faults()).containsExactly(new RotaFault.AlreadyOn(METTE, NIGHT));
        assertThat(book.history(SOLBY)).hasSize(before);
        assertThat(book.book(SOLBY).plans().rules()).containsExactly(PLAN);
    }

    @Test
    void the_municipalitys_own_day_is_kept() {
        ShiftPattern own = new ShiftPattern(java.time.ZoneId.of("Atlantic/Faroe"),
                List.of(new dk.nattevagt.central.rota.ShiftTimes("all", java.time.LocalTime.of(8, 30),
                        java.time.LocalTime.of(8, 30))));
        assertThat(stores.rota().pattern(SOLBY)).isEmpty();
        stores.rota().keep(SOLBY, own);
        assertThat(stores.rota().pattern(SOLBY)).contains(own);
        stores.people().register(Town.data());
        assertThat(stores.rota().pattern(SOLBY)).contains(own);
    }

    @Test
    void the_first_time_a_handover_was_read_counts() {
        stores.rota().read(SOLBY, NIGHT, METTE, NOW);
        stores.rota().read(SOLBY, NIGHT, NINA, NOW.plusSeconds(5));
        stores.rota().read(SOLBY, NIGHT, METTE, NOW.plusSeconds(60));
        assertThat(stores.rota().readers(SOLBY, NIGHT)).containsExactly(Map.entry(METTE, NOW),
                Map.entry(NINA, NOW.plusSeconds(5)));
        assertThat(stores.rota().readers(SOLBY, NEXT)).isEmpty();
    }
}
