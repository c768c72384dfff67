package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.dossier.Call;
import dk.nattevagt.central.dossier.CitizenHistory;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a need is judged by, kept in a database, the same on every one. */
abstract class NeedStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final MunicipalityId NABO = new MunicipalityId("nabo");
    private static final UserId METTE = new UserId("vagt");
    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-10-20");
    private static final LocalDate TO = LocalDate.parse("2026-11-30");
    private static final CitizenId GRETHE = new CitizenId("grethe");
    private static final CitizenId POUL = new CitizenId("poul");
    private static final CitizenId ELSE = new CitizenId("else");

    private SqlStores stores;
    private RegistrySnapshot registry;
    private AlarmLifecycle lifecycle;
    private AlarmCallHistory history;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        register(SOLBY, home(SOLBY, "home-1", GRETHE), home(SOLBY, "home-2", POUL, ELSE));
        register(NABO, home(NABO, "nabo-1", new CitizenId("nanna")));
        registry = stores.people().load();
        lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        history = new AlarmCallHistory(stores.needs(), registry, ProofTasks.STANDARD, ZoneId.of("Europe/Copenhagen"),
                () -> NOW);
        for (String home : List.of("home-1", "home-2", "nabo-1")) {
            write(transaction -> List.of("2026-10-01T08:00:00Z", "2026-10-30T08:00:00Z").forEach(at -> transaction
                    .equipment().proven(gateway(home), new DeviceId("button-1"), Instant.parse(at), Proof.Means.TEST)));
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void register(MunicipalityId municipality, Home... homes) {
        stores.people().register(new RegistryData(municipality, municipality.value(), null, List.of(), List.of(homes),
                List.of(homes).stream().map(home -> new RegistryData.GatewayEntry(
                        new RegistryData.Credential<>(gateway(home.id().value()), "x", false), home.id(),
                        List.of(new DeviceId("button-1")))).toList()));
    }

    private static GatewayId gateway(String home) {
        return new GatewayId("gw-" + home);
    }

    private static Home home(MunicipalityId municipality, String id, CitizenId... citizens) {
        return new Home(new HomeId(id), municipality, new Address("Lindevej 4", null, null, "0000", "Solby"), null,
                List.of(citizens).stream().map(citizen -> new Citizen(citizen, citizen.value(), null, false)).toList());
    }

    private void write(Consumer<AlarmTransaction> work) {
        stores.alarms().inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private Alarm save(Decision.Changed changed, Instant at) {
        write(transaction -> transaction.save(new Decision.Changed(changed.alarm(), changed.journal(), List.of()), at));
        return changed.alarm();
    }

    private Alarm call(String home, String id, String raisedAt, @Nullable Outcome outcome) {
        Instant at = Instant.parse(raisedAt);
        AlarmOrigin origin = new AlarmOrigin(
                new EventKey(EventSource.of(gateway(home), new DeviceId("button-1")), new EventId(id)), Cause.BUTTON,
                true, Timing.between(at, at));
        Alarm raised = save(lifecycle.raise(new AlarmId(id), new HomeId(home),
                registry.home(new HomeId(home)).orElseThrow().municipality(), origin, at), at);
        if (outcome == null) {
            return raised;
        }
        Alarm accepted = act(raised, new AlarmEvent.Accept(METTE), at.plusSeconds(30));
        return act(accepted, new AlarmEvent.Close(METTE, outcome, "Hjulpet op."), at.plusSeconds(600));
    }

    private Alarm act(Alarm alarm, AlarmEvent event, Instant at) {
        return save((Decision.Changed) lifecycle.decide(alarm, event, at), at);
    }

    private CitizenHistory of(CitizenId citizen) {
        return history.history(SOLBY, citizen, FROM, TO).orElseThrow();
    }

    private static List<String> told(List<GrantEvent> events) {
        return events.stream().map(event -> "%s %s%s".formatted(event.date(), event.kind().wireName(),
                event.outcome() == null ? "" : " " + event.outcome())).toList();
    }

    @Test
    void of_somebody_who_does_not_live_here_any_more_nothing_is_known_and_no_need_is_read_from_that() {
        LocalDate from = LocalDate.of(2026, 10, 1);
        LocalDate to = LocalDate.of(2026, 10, 31);
        CitizenId nanna = new CitizenId("nanna");
        assertThat(history.events(SOLBY, nanna, from, to))
                .containsExactly(new GrantEvent(from, to, EventKind.UNPROTECTED, null, null));
        assertThat(history.events(SOLBY, from, to)).containsKeys(GRETHE, POUL, ELSE).doesNotContainKey(nanna);
    }

    @Test
    void one_citizens_calls_come_back_by_the_day_of_the_press_with_what_was_corrected() {
        call("home-1", "before", "2026-10-19T21:59:00Z", Outcome.HELP_GIVEN);
        Alarm wrong = call("home-1", "wrong", "2026-10-19T22:00:00Z", Outcome.ACCIDENTAL);
        call("home-2", "other", "2026-11-02T10:00:00Z", Outcome.HELP_GIVEN);
        call("home-1", "open", "2026-11-20T23:30:00Z", null);
        Instant later = Instant.parse("2026-11-03T09:00:00Z");
        act(wrong, new AlarmEvent.Correct(new UserId("leder"), Outcome.HELP_GIVEN, "Faldet.", "Forkert tast."), later);

        assertThat(told(history.events(SOLBY, GRETHE, FROM, TO)))
                .containsExactly("2026-10-20 call help-given", "2026-11-21 call");
        assertThat(of(GRETHE).calls()).extracting(call -> call.call().corrections()).containsExactly(
                List.of(new Call.Correction(later, new UserId("leder"), Outcome.ACCIDENTAL, "Hjulpet op.",
                        Outcome.HELP_GIVEN, "Forkert tast.")),
                List.of());
    }

    @Test
    void everybody_at_once_is_the_same_as_each_for_themselves_and_nobody_elses() {
        call("home-1", "one", "2026-11-01T10:00:00Z", Outcome.HELP_GIVEN);
        call("home-2", "two", "2026-11-02T10:00:00Z", Outcome.HELP_GIVEN);
        call("nabo-1", "three", "2026-11-03T10:00:00Z", Outcome.HELP_GIVEN);
        write(transaction -> transaction.equipment().put(new TechnicalAlarm(0, EventSource.of(gateway("home-2")),
                TechnicalTrouble.GATEWAY_SILENT, Instant.parse("2026-11-05T10:00:00Z"), NOW,
                Instant.parse("2026-11-07T10:00:00Z"), true, null)));
        var all = history.events(SOLBY, FROM, TO);
        assertThat(all.keySet()).containsExactlyInAnyOrder(GRETHE, POUL, ELSE);
        all.forEach((citizen, events) -> assertThat(events)
                .isEqualTo(history.events(SOLBY, citizen, FROM, TO)));
        assertThat(told(all.getOrDefault(ELSE, List.of()))).containsExactly("2026-11-02 call",
                "2026-11-05 unprotected");
        assertThat(history.history(SOLBY, new CitizenId("nanna"), FROM, TO)).isEmpty();
    }

    @Test
    void whose_a_call_was_is_what_was_said_last_and_everything_that_was_said_is_kept() {
        Alarm alarm = call("home-2", "one", "2026-11-01T10:00:00Z", Outcome.HELP_GIVEN);
        WhoseCall first = new WhoseCall(alarm.id(), POUL, false, "Han sad på gulvet.", METTE, NOW);
        WhoseCall then = new WhoseCall(alarm.id(), null, true, "De lå der begge.", new UserId("visitator"),
                NOW.plusSeconds(60));
        stores.needs().say(first);
        assertThat(told(history.events(SOLBY, POUL, FROM, TO))).containsExactly("2026-11-01 call help-given");
        assertThat(history.events(SOLBY, ELSE, FROM, TO)).isEmpty();
        stores.needs().say(then);
        assertThat(told(history.events(SOLBY, ELSE, FROM, TO))).containsExactly("2026-11-01 call help-given");
        assertThat(stores.needs().said(alarm.id())).containsExactly(first, then);
        assertThatThrownBy(
                () -> stores.needs().say(new WhoseCall(new AlarmId("none"), POUL, false, "Nej.", METTE, NOW)))
                .isInstanceOf(StoreFailedException.class);
    }

    @Test
    void every_test_is_kept_also_those_that_failed() {
        ExerciseStep step = new ExerciseStep(1, ExerciseStep.Kind.PRESS, gateway("home-1"), new DeviceId("button-1"),
                Cause.BUTTON, new ExerciseStep.State.Missed(Instant.parse("2026-11-10T10:00:00Z")));
        write(transaction -> transaction.exercises().put(new Exercise("exercise-1", new HomeId("home-1"), SOLBY, METTE,
                Instant.parse("2026-11-10T09:55:00Z"), List.of(step), Instant.parse("2026-11-10T10:00:00Z"),
                Exercise.Ending.STOPPED)));
        assertThat(of(GRETHE).tests()).extracting(test -> test.at() + " " + test.result())
                .containsExactly("2026-10-30T08:00:00Z TEST", "2026-11-10T10:00:00Z MISSED");
        assertThat(told(history.events(SOLBY, GRETHE, FROM, TO))).containsExactly("2026-11-10 unprotected");
        assertThat(UnitTest.Result.MISSED).isEqualTo(of(GRETHE).tests().getLast().result());
    }

    @Test
    void a_device_that_was_taken_down_and_mounted_again_leaves_the_time_between() {
        mount(true, "2026-10-01T07:00:00Z");
        mount(true, "2026-10-15T07:00:00Z");
        mount(false, "2026-11-01T07:00:00Z");
        mount(true, "2026-11-03T07:00:00Z");
        write(transaction -> transaction.equipment().proven(gateway("home-1"), new DeviceId("button-1"),
                Instant.parse("2026-11-03T07:05:00Z"), Proof.Means.TEST));
        assertThat(of(GRETHE).gaps()).extracting(gap -> "%s %s %s".formatted(gap.kind().wireName(), gap.began(),
                gap.length(NOW)))
                .containsExactly("unpaired 2026-11-01T07:00:00Z " + Duration.ofDays(2),
                        "test-overdue 2026-11-01T07:00:00Z " + Duration.ofDays(2).plusMinutes(5));
        assertThat(of(GRETHE).days().counting()).isEqualTo(3);
    }

    private void mount(boolean mounted, String at) {
        write(transaction -> transaction.equipment().put(new DeviceLine(gateway("home-1"), new DeviceId("button-1"),
                new DeviceEntry(DeviceKind.BUTTON, null, null, null), mounted, null, Instant.parse(at), null)));
    }
}
