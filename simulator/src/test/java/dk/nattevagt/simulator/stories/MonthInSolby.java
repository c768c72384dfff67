package dk.nattevagt.simulator.stories;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.PlanBook;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaStaffing;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.central.rota.StaffBook;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.simulator.world.GatewayHost;
import dk.nattevagt.simulator.world.Household;
import dk.nattevagt.simulator.world.Promises;
import dk.nattevagt.simulator.world.Staff;
import dk.nattevagt.simulator.world.Weather;
import dk.nattevagt.simulator.world.Wiring;
import dk.nattevagt.simulator.world.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Weeks of nights in one home of Solby, where Anna and Bo take turns by the week and Lis leads them. */
final class MonthInSolby {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final TeamId NORD = new TeamId("nord");
    private static final long SEED = 35;

    private final World world;

    private MonthInSolby(World world) {
        this.world = world;
    }

    /** Lives through these nights; some seconds. */
    static MonthInSolby from(LocalDate monday, int nights) {
        Instant begins = monday.atTime(20, 0).atZone(ZONE).toInstant();
        World world = new World(SEED, Weather.tired(0.8, 0.1), new WithRota(monday), false, begins);
        GatewayHost gateway = world.addGateway("gw-0001", Duration.ZERO);
        Household household = world.household(gateway);
        world.begin();
        Random chance = new Random(SEED);
        for (int night = 0; night < nights; night++) {
            LocalDate evening = monday.plusDays(night);
            for (int press = 0; press < 4; press++) {
                long minutes = chance.nextLong(8 * 60L);
                pressAt(world, household, evening.atTime(23, 0).atZone(ZONE).plusMinutes(minutes).toInstant());
            }
            remember(world, evening.atTime(23, 0));
        }
        // In the night the clock is put back: half past two, and an hour later half past two again.
        pressAt(world, household, Instant.parse("2026-10-25T00:31:00Z"));
        pressAt(world, household, Instant.parse("2026-10-25T01:31:00Z"));
        world.time().pass(Duration.ofDays(nights).plusHours(16));
        return new MonthInSolby(world);
    }

    private static void pressAt(World world, Household household, Instant at) {
        world.time().after(Duration.between(world.time().instant(), at).toMillis(),
                () -> household.push(Household.BUTTON, 300, true));
    }

    /** Whoever has forgotten an alarm thinks of it again, every half hour. */
    private static void remember(World world, LocalDateTime from) {
        for (int half = 0; half < 48; half++) {
            Instant at = from.atZone(ZONE).plusMinutes(30L * half).toInstant();
            world.time().after(Duration.between(world.time().instant(), at).toMillis(), world.staff()::remember);
        }
    }

    List<Promises.Broken> brokenPromises() {
        return world.promises().all();
    }

    List<Alarm> alarms() {
        return List.copyOf(world.central().alarms());
    }

    List<JournalEntry> journal(AlarmId alarm) {
        return world.central().journal(alarm);
    }

    Map<AlarmId, List<Staff.Ringing>> ringings() {
        return world.staff().ringings().stream().collect(Collectors.groupingBy(Staff.Ringing::alarm));
    }

    /** The real rota in place of everybody. */
    private static final class WithRota extends Wiring {
        private final LocalDate monday;

        WithRota(LocalDate monday) {
            this.monday = monday;
        }

        @Override
        protected List<CareTeam> teams() {
            return List.of(new CareTeam(NORD, SOLBY, "Nord", Set.of(new UserId("anna"), new UserId("bo")),
                    Set.of(new UserId("lis")), Set.of(), Set.of(), Set.of()));
        }

        @Override
        protected Staffing staffing(Registry registry, EscalationPlan plan) {
            Rotation rotation = new Rotation(monday, List.of(week("anna"), week("bo")));
            StaffBook book = new StaffBook(Rota.of(registry, SOLBY, ShiftPattern.STANDARD), PlanBook.standardOnly())
                    .after(new RotaAct.SetRotation(NORD, rotation));
            return new RotaStaffing(registry, () -> Map.of(SOLBY, book));
        }

        private static List<Duty> week(String person) {
            return List.of(new Duty(EnumSet.allOf(DayOfWeek.class), Set.of("day", "evening", "night"),
                    List.of(new UserId(person))));
        }
    }
}
