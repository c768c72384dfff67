package dk.nattevagt.central.desk;

import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.people.HomeId;
import java.util.Optional;

/** What a transaction reads and writes about exercises. */
public interface ExerciseTransaction {

    /** The exercise that runs in this home. There is at most one. */
    Optional<Exercise> running(HomeId home);

    /** One exercise. */
    Optional<Exercise> exercise(String id);

    /** Writes an exercise, in place of what stood of it before. */
    void put(Exercise exercise);
}
