package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.ExerciseMark;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A responder's call to 112 on a real database: what stands on disk when, and what a crash leaves behind. */
class EmergencyDiallerTest {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final UserId METTE = new UserId("mette");
    private static final AlarmId ALARM = new AlarmId("alarm-1");

    @TempDir
    Path folder;

    private final Line line = new Line();
    /** What is to be done beside the commits; done when the test looks. */
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private Instant now = Instant.parse("2026-11-21T01:13:00Z");
    private SqlStores stores;
    private RegistrySnapshot registry;
    private AlarmLifecycle lifecycle;
    private AlarmDesk desk;
    private EffectRunner effects;

    /** A line in the test's hands. */
    private static final class Line implements EmergencyLine {
        private final List<EmergencyBrief> spoken = new ArrayList<>();
        private final List<Responder> rung = new ArrayList<>();
        private CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        private Supplier<CompletableFuture<CallOutcome>> answer = CompletableFuture::new;
        private @Nullable Assisting assisting;

        @Override
        public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
            spoken.add(brief);
            return answer.get();
        }

        @Override
        public CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
                Assisting told) {
            rung.addAll(responders);
            assisting = told;
            return outcome;
        }

        Assisting assisting() {
            assertThat(assisting).as("somebody was rung").isNotNull();
            return assisting;
        }
    }

    @BeforeEach
    void open() {
        start();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    /** A fresh start of the program on the same database. */
    private void start() {
        CommitFanOut commits = new CommitFanOut();
        stores = SqlStores.open("jdbc:sqlite:" + folder.resolve("central.db"), commits, true);
        stores.people().register(solby());
        registry = stores.people().load();
        lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()),
                new EmergencyPolicy(EmergencyWay.ASSISTED, Duration.ofSeconds(15), Set.of()));
        Lanes lanes = new AtOnce();
        desk = new AlarmDesk(stores.alarms(), lanes, lifecycle, new Intake(lifecycle, registry, () -> ALARM),
                () -> now);
        effects = new EffectRunner(stores.alarms(), lanes, lifecycle,
                new EffectRunner.Outside((alarm, people) -> 0,
                        (gateway, progress) -> CompletableFuture.completedFuture(true), line),
                new BriefWriter(registry, false), tasks::add, () -> now);
        commits.add(effects);
        effects.resume();
        work();
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void crash() {
        stores.close();
        start();
    }

    private void smoke() {
        GatewayId gateway = new GatewayId("gw-1");
        EventKey key = new EventKey(EventSource.of(gateway, new DeviceId("smoke-1")), new EventId("e1"));
        var _ = desk.receive(registry.homeOf(gateway).orElseThrow(),
                new AlarmRaised(key, null, Cause.SMOKE, null, null), now).join();
        work();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        effects.tick(now);
        work();
    }

    private EmergencyCall call() {
        return alarm().emergencyCall();
    }

    private Alarm alarm() {
        return stores.alarms().alarm(ALARM).orElseThrow();
    }

    @Test
    void those_of_the_first_step_who_have_a_phone_are_rung_and_the_one_who_takes_it_stands_on_disk_first() {
        smoke();
        assertThat(line.rung).containsExactly(new Responder(METTE, "Navn mette", "00 00 02 01"));
        assertThat(call()).isEqualTo(new EmergencyCall.Calling(1, now, EmergencyWay.ASSISTED, null));
        assertThat(line.assisting().taken(METTE).join()).isTrue();
        assertThat(call()).isEqualTo(new EmergencyCall.Calling(1, now, EmergencyWay.ASSISTED, METTE));
    }

    @Test
    void a_crash_between_taken_and_connected_is_unknown_and_nobody_is_dialled_again() {
        smoke();
        assertThat(line.assisting().taken(METTE).join()).isTrue();
        crash();
        pass(Duration.ofMinutes(2));
        assertThat(call()).isInstanceOf(EmergencyCall.Unknown.class);
        assertThat(line.rung).hasSize(1);
        assertThat(line.spoken).isEmpty();
    }

    @Test
    void a_crash_while_responders_are_rung_makes_the_service_speak_itself_for_nobody_has() {
        smoke();
        crash();
        pass(Duration.ofSeconds(1));
        assertThat(line.spoken).hasSize(1);
        assertThat(stores.alarms().journal(ALARM)).extracting(JournalEntry::kind)
                .contains(JournalEntry.Kind.EMERGENCY_NOT_TAKEN).doesNotContain(JournalEntry.Kind.EMERGENCY_UNKNOWN);
    }

    @Test
    void whoever_presses_1_after_the_call_was_given_up_gets_nothing() {
        smoke();
        Assisting late = line.assisting();
        pass(EmergencyDialler.CALL_AT_MOST.plusSeconds(1));
        assertThat(late.taken(METTE).join()).isFalse();
    }

    @Test
    void a_responder_may_talk_with_112_for_as_long_as_it_takes() {
        smoke();
        assertThat(line.assisting().taken(METTE).join()).isTrue();
        line.assisting().connected();
        pass(Duration.ofMinutes(40));
        assertThat(call()).isInstanceOf(EmergencyCall.Calling.class);
        line.outcome.complete(new CallOutcome.Connected(METTE, Duration.ofMinutes(40), List.of()));
        assertThat(call()).isEqualTo(new EmergencyCall.Spoken(1, now, METTE));
    }

    @Test
    void a_line_that_never_connects_whoever_took_it_is_told_as_unknown() {
        smoke();
        assertThat(line.assisting().taken(METTE).join()).isTrue();
        pass(EmergencyDialler.CALL_AT_MOST.plusSeconds(1));
        assertThat(call()).isInstanceOf(EmergencyCall.Unknown.class);
    }

    @Test
    void what_nobody_takes_the_service_speaks_at_once() {
        smoke();
        line.outcome.complete(new CallOutcome.NotTaken(List.of()));
        work();
        assertThat(line.spoken).hasSize(1).allSatisfy(brief -> assertThat(brief.exercise()).isFalse());
    }

    @Test
    void an_exchange_that_is_busy_for_three_minutes_is_still_called_when_it_is_free() {
        smoke();
        line.answer = () -> CompletableFuture.completedFuture(
                new CallOutcome.NotReached(List.of(new Dialling(1, Dialling.Result.BUSY, "SIP 486"))));
        line.outcome.complete(new CallOutcome.NotTaken(List.of()));
        work();
        for (int second = 0; second < 185; second++) {
            pass(Duration.ofSeconds(1));
        }
        assertThat(call()).isInstanceOf(EmergencyCall.Waiting.class);
        line.answer = () -> CompletableFuture.completedFuture(
                new CallOutcome.Delivered(Duration.ofSeconds(40), List.of()));
        for (int second = 0; second < 15; second++) {
            pass(Duration.ofSeconds(1));
        }
        assertThat(call()).isInstanceOf(EmergencyCall.Delivered.class);
        assertThat(line.rung).as("nobody is asked again to wait for a busy line").hasSize(1);
    }

    @Test
    void an_exercise_is_briefed_as_one_in_every_mode() {
        smoke();
        Alarm exercise = lifecycle.raiseExercise(new AlarmId("alarm-2"), alarm().home(), SOLBY, alarm().origin(),
                new ExerciseMark("test-day", METTE), now).alarm();
        BriefWriter real = new BriefWriter(registry, false);
        assertThat(real.write(alarm()).exercise()).isFalse();
        assertThat(real.write(exercise).exercise()).isTrue();
        assertThat(new BriefWriter(registry, true).write(alarm()).exercise()).as("practice").isTrue();
    }

    private static RegistryData solby() {
        Home home = new Home(new HomeId("home-1"), SOLBY, new Address("Lindevej 1", null, null, "0000", "Solby"), null,
                List.of());
        return new RegistryData(SOLBY, "Solby Kommune", null,
                List.of(staff("mette", new Contact("00 00 02 01", null)), staff("ole", Contact.NONE)), List.of(home),
                List.of(new GatewayEntry(new Credential<>(new GatewayId("gw-1"), "", true), home.id(),
                        List.of(new DeviceId("smoke-1")))));
    }

    private static Credential<User> staff(String id, Contact contact) {
        return new Credential<>(new User(new UserId(id), "Navn " + id, Role.RESPONDER, SOLBY, contact, Set.of()), "",
                true);
    }

    private static final class AtOnce implements Lanes {
        @Override
        public boolean offer(HomeId home, Priority priority, Runnable task) {
            task.run();
            return true;
        }

        @Override
        public void run(HomeId home, Priority priority, Runnable task) {
            task.run();
        }
    }
}
