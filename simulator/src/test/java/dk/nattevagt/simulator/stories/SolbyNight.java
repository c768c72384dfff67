package dk.nattevagt.simulator.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.simulator.world.GatewayHost;
import dk.nattevagt.simulator.world.Household;
import dk.nattevagt.simulator.world.Staff;
import dk.nattevagt.simulator.world.Telephone;
import dk.nattevagt.simulator.world.Weather;
import dk.nattevagt.simulator.world.Wiring;
import dk.nattevagt.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A quiet night in Solby, in which only happens what the story says. It begins a little after 02:10. */
final class SolbyNight {
    private static final ZoneId SOLBY = ZoneId.of("Europe/Copenhagen");
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final World world = new World(1, Weather.calm(), new Wiring(), true);
    private final GatewayHost gateway;
    private final Household household;

    private SolbyNight(Duration clockError) {
        gateway = world.addGateway("gw-0001", clockError);
        household = world.household(gateway);
        world.staff().actOnlyAsTold();
        world.begin();
        after(Duration.ofSeconds(10));
    }

    static SolbyNight begins() {
        return new SolbyNight(Duration.ZERO);
    }

    static SolbyNight beginsWithAGatewayWhoseClockIsOffBy(Duration error) {
        return new SolbyNight(error);
    }

    /** Lets time pass until the clock on the wall shows this. */
    SolbyNight at(String clock) {
        Instant now = world.time().instant();
        Instant then = now.atZone(SOLBY).with(LocalTime.parse(clock)).toInstant();
        return after(Duration.between(now, then));
    }

    SolbyNight after(Duration time) {
        world.time().pass(time);
        assertThat(world.promises().all()).as(() -> String.join("\n", world.story().lines())).isEmpty();
        return this;
    }

    /** Lets messages arrive and screens ring. */
    SolbyNight aMomentLater() {
        return after(A_MOMENT);
    }

    SolbyNight thePressOfAButton() {
        household.push(Household.BUTTON, 300, true);
        return this;
    }

    SolbyNight smokeInTheKitchen() {
        household.push(Household.SMOKE, 90_000, false);
        return this;
    }

    SolbyNight theNextCallsTo112Meet(Telephone.Mood... moods) {
        world.phone().next(moods);
        return this;
    }

    SolbyNight theLineIsCut() {
        world.cut(gateway);
        return this;
    }

    SolbyNight theLineIsMended() {
        world.mend(gateway);
        return this;
    }

    SolbyNight theGatewayHasNoPowerFor(Duration outage) {
        gateway.powerCutFor(outage);
        return this;
    }

    SolbyNight theCentralHasNoPowerFor(Duration outage) {
        world.central().powerCutFor(outage);
        return this;
    }

    SolbyNight theCentralWillLosePower(String step) {
        world.central().powerCutAt(step);
        return this;
    }

    /** Somebody does something with the alarm, and it stands. */
    SolbyNight does(AlarmEvent.Act act) {
        List<ActResult> results = new ArrayList<>();
        world.central().act(alarm().id(), act, results::add);
        after(Duration.ofMillis(100));
        assertThat(results).hasOnlyElementsOfType(ActResult.Done.class).hasSize(1);
        return this;
    }

    static UserId person(String name) {
        return new UserId(name);
    }

    /** The one alarm of the night. */
    Alarm alarm() {
        assertThat(world.central().alarms()).hasSize(1);
        return world.central().alarms().iterator().next();
    }

    boolean hasAlarm() {
        return !world.central().alarms().isEmpty();
    }

    List<JournalEntry> journal() {
        return world.central().journal(alarm().id());
    }

    List<JournalEntry.Kind> journalKinds() {
        return journal().stream().map(JournalEntry::kind).toList();
    }

    JournalEntry entry(JournalEntry.Kind kind) {
        return journal().stream().filter(entry -> entry.kind() == kind).findFirst().orElseThrow();
    }

    /** Whose screens rang, each time. */
    List<List<UserId>> ringings() {
        return world.staff().ringings().stream().map(Staff.Ringing::people).toList();
    }

    List<Telephone.Dialled> callsTo112() {
        return world.phone().dialled();
    }

    /** What the citizen was told, from the first press on. */
    List<Signal> signals() {
        return gateway.signals().stream().dropWhile(signal -> signal == Signal.IDLE).toList();
    }

    Signal lastSignal() {
        return gateway.signals().getLast();
    }

    int waitingAtTheGateway() {
        return gateway.waiting();
    }

    boolean isShownAsSilent() {
        return world.central().silentGateways().contains(gateway.id());
    }

    boolean theCentralIsUp() {
        return world.central().up();
    }

    static String clock(Instant moment) {
        return moment.atZone(SOLBY).toLocalTime().withSecond(0).withNano(0).toString();
    }
}
