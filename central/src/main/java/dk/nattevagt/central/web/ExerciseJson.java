package dk.nattevagt.central.web;

import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.DeviceEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exercises as the interface writes them. Every field is always there; what is not known, or not yet, is null. */
final class ExerciseJson {
    private final Registry registry;
    private final HomeJson homes = new HomeJson();
    private final EquipmentJson equipment = new EquipmentJson();

    ExerciseJson(Registry registry) {
        this.registry = registry;
    }

    /** A line of the monthly list. */
    JsonObject home(Home home, @Nullable Instant lastCompleted, boolean due, @Nullable Exercise running) {
        return new JsonObject()
                .put("home", homes.home(home))
                .put("citizens", homes.citizens(home))
                .put("lastCompleted", AlarmJson.text(lastCompleted))
                .put("due", due)
                .put("running", running == null ? null : running.id())
                .put("by", running == null ? null : running.by().value())
                .put("byName", running == null ? null : nameOf(running));
    }

    /** @param mounted what its gateways have mounted */
    JsonObject exercise(Exercise exercise, List<DeviceLine> mounted) {
        Map<EventSource, DeviceEntry> entries = mounted.stream()
                .collect(Collectors.toMap(DeviceLine::source, DeviceLine::entry, (one, _) -> one));
        Exercise.Ending ending = exercise.ending();
        JsonArray steps = new JsonArray();
        exercise.steps().forEach(step -> steps.add(step(step, entries::get)));
        Home home = registry.home(exercise.home()).orElse(null);
        return new JsonObject()
                .put("id", exercise.id())
                .put("home", home == null ? homes.unknown(exercise.home()) : homes.home(home))
                .put("by", exercise.by().value())
                .put("byName", nameOf(exercise))
                .put("beganAt", AlarmJson.text(exercise.beganAt()))
                .put("endedAt", AlarmJson.text(exercise.endedAt()))
                .put("ending", ending == null ? null : ending.wireName())
                .put("steps", steps);
    }

    private JsonObject step(ExerciseStep step, Function<EventSource, @Nullable DeviceEntry> entries) {
        AlarmId alarm = null;
        Instant at = null;
        Instant until = null;
        switch (step.state()) {
            case State.Planned _ -> {
                // There is nothing more to say of it.
            }
            case State.Awaited awaited -> {
                at = awaited.since();
                until = awaited.until();
            }
            case State.Signalled signalled -> {
                alarm = signalled.alarm();
                at = signalled.at();
            }
            case State.Passed passed -> {
                alarm = passed.alarm();
                at = passed.at();
            }
            case State.Missed missed -> at = missed.at();
        }
        JsonObject json = new JsonObject()
                .put("number", step.number())
                .put("kind", step.kind().wireName())
                .put("gateway", step.gateway().value())
                .put("device", step.device().value())
                .put("state", step.state().wireName())
                .put("alarm", alarm == null ? null : alarm.value())
                .put("at", AlarmJson.text(at))
                .put("until", AlarmJson.text(until));
        return equipment.putEntry(json, entries.apply(step.source()));
    }

    private String nameOf(Exercise exercise) {
        return registry.user(exercise.by()).map(User::name).orElse(exercise.by().value());
    }
}
