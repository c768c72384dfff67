package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.ExerciseTransaction;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.people.HomeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Exercises on a simulated disk. A transaction works on a copy, which takes the disk's place at its commit. */
final class MemoryExercises implements ExerciseTransaction {
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();

    private boolean written;

    /** Whether this transaction has written one. */
    boolean written() {
        return written;
    }

    MemoryExercises copy() {
        MemoryExercises copy = new MemoryExercises();
        copy.exercises.putAll(exercises);
        return copy;
    }

    @Override
    public Optional<Exercise> running(HomeId home) {
        return exercises.values().stream().filter(one -> one.running() && one.home().equals(home)).findFirst();
    }

    @Override
    public Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    @Override
    public void put(Exercise exercise) {
        written = true;
        exercises.put(exercise.id(), exercise);
    }
}
