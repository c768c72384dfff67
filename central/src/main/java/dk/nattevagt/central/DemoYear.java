package dk.nattevagt.central;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year of calls in the demo municipality, all long over, so that an assessor who tries it has something to judge. Invented. */
final class DemoYear {
    private static final UserId RESPONDER = new UserId("vagt");

    private record Call(String home, int daysAgo, int hour, Outcome outcome, @Nullable String note) {}

    private static final List<Call> CALLS = List.of(
            call("0001", 331, 3, Outcome.HELP_GIVEN, "Faldet ved sengen. Hjulpet op, ingen skader."),
            call("0001", 282, 14, Outcome.ACCIDENTAL, "Lænede sig på knappen."),
            call("0001", 214, 23, Outcome.HELP_GIVEN, "Svimmel på badeværelset. Fulgt i seng."),
            call("0001", 131, 10, Outcome.TEST, null),
            call("0001", 95, 2, Outcome.HELP_GIVEN, "Lå på badeværelsesgulvet. Løftet op med pude."),
            call("0001", 61, 18, Outcome.NO_HELP_NEEDED, "Havde fået det bedre."),
            call("0001", 20, 9, Outcome.TEST, null),
            call("0002", 151, 12, Outcome.ACCIDENTAL, "Tabte knappen."),
            call("0002", 150, 12, Outcome.ACCIDENTAL, "Tabte knappen igen."),
            call("0002", 33, 11, Outcome.STAFF_PRESS, "Hjælper trykkede under bad."),
            call("0003", 41, 5, Outcome.HELP_GIVEN, "Kunne ikke rejse sig fra toilettet."),
            call("0004", 201, 8, Outcome.TECHNICAL, "Knappen sad fast."),
            call("0004", 92, 21, Outcome.ACCIDENTAL, null),
            call("0007", 101, 4, Outcome.HELP_GIVEN, "Fald i entreen."));

    private final AlarmStore store;
    private final Registry registry;
    private final AlarmLifecycle lifecycle;

    DemoYear(AlarmStore store, Registry registry, AlarmLifecycle lifecycle) {
        this.store = store;
        this.registry = registry;
        this.lifecycle = lifecycle;
    }

    private static Call call(String home, int daysAgo, int hour, Outcome outcome, @Nullable String note) {
        return new Call("home-" + home, daysAgo, hour, outcome, note);
    }

    /** Writes it, without anything that would ring or be sent. */
    void write(Instant now) {
        store.inTransaction(transaction -> {
            CALLS.stream().map(Call::home).distinct().forEach(home -> tested(transaction, home, now));
            CALLS.forEach(call -> registry.home(new HomeId(call.home()))
                    .ifPresent(home -> write(transaction, home, call, now)));
            return true;
        });
    }

    /** By a technician each month, so that a year without calls says something. */
    private static void tested(AlarmTransaction transaction, String home, Instant now) {
        for (int month = 13; month > 0; month--) {
            transaction.equipment().proven(new GatewayId(home.replace("home", "gw")), new DeviceId("button-1"),
                    now.minus(Duration.ofDays(30L * month - 20)), Proof.Means.TEST);
        }
    }

    private void write(AlarmTransaction transaction, Home home, Call call, Instant now) {
        Instant at = now.minus(Duration.ofDays(call.daysAgo())).truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(call.hour()));
        String name = "demo-%s-%d".formatted(call.home(), call.daysAgo());
        EventKey key = new EventKey(
                EventSource.of(new GatewayId(call.home().replace("home", "gw")), new DeviceId("button-1")),
                new EventId(name));
        Alarm raised = save(transaction, lifecycle.raise(new AlarmId(name), home.id(), home.municipality(),
                new AlarmOrigin(key, Cause.BUTTON, true, Timing.between(at, at)), at), at);
        Alarm accepted = act(transaction, raised, new AlarmEvent.Accept(RESPONDER), at.plusSeconds(25));
        Alarm going = act(transaction, accepted, new AlarmEvent.GoOnTheWay(RESPONDER), at.plusSeconds(60));
        Alarm there = act(transaction, going, new AlarmEvent.Arrive(RESPONDER), at.plusSeconds(540));
        act(transaction, there, new AlarmEvent.Close(RESPONDER, call.outcome(), call.note()), at.plusSeconds(1500));
    }

    private Alarm act(AlarmTransaction transaction, Alarm alarm, AlarmEvent event, Instant at) {
        return save(transaction, (Decision.Changed) lifecycle.decide(alarm, event, at), at);
    }

    private static Alarm save(AlarmTransaction transaction, Decision.Changed changed, Instant at) {
        transaction.save(new Decision.Changed(changed.alarm(), changed.journal(), List.of()), at);
        return changed.alarm();
    }
}
