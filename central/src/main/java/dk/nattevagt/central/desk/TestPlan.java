package dk.nattevagt.central.desk;

import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.ExerciseStep.Kind;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.supervision.ProofTasks.HomeDevice;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is tried in a home: what the citizen calls with, then the door, then the smoke alarms. */
final class TestPlan {
    private TestPlan() {}

    /** The steps of an exercise of a home with these devices; empty where nothing in it can call. */
    static List<ExerciseStep> of(List<HomeDevice> devices) {
        List<ExerciseStep> steps = new ArrayList<>();
        for (Kind kind : List.of(Kind.PRESS, Kind.DOOR, Kind.SMOKE)) {
            devices.stream().filter(device -> tried(device.kind()) == kind)
                    .forEach(device -> steps.add(new ExerciseStep(steps.size() + 1, kind, device.gateway(),
                            device.device(), cause(device.kind()), new State.Planned())));
        }
        return steps.stream().allMatch(step -> step.kind() == Kind.DOOR) ? List.of() : List.copyOf(steps);
    }

    private static @Nullable Kind tried(@Nullable DeviceKind kind) {
        return switch (kind) {
            case BUTTON, PULL_CORD, FALL -> Kind.PRESS;
            case SMOKE -> Kind.SMOKE;
            case LOCK -> Kind.DOOR;
            case HEAT, CO, WATER, DOOR, INACTIVITY, KEYPAD, TRACKER, MAINS -> null;
            case null -> null;
        };
    }

    private static @Nullable Cause cause(@Nullable DeviceKind kind) {
        return switch (kind) {
            case BUTTON -> Cause.BUTTON;
            case PULL_CORD -> Cause.PULL_CORD;
            case FALL -> Cause.FALL;
            case SMOKE -> Cause.SMOKE;
            case LOCK, HEAT, CO, WATER, DOOR, INACTIVITY, KEYPAD, TRACKER, MAINS -> null;
            case null -> null;
        };
    }
}
