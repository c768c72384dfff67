package dk.nattevagt.central.desk;

import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exercises for those who look at them: committed states only, read beside the writing. Blocking; not for an event loop. */
public interface ExerciseArchive {

    /** Every exercise that runs. */
    List<Exercise> running();

    /** One exercise, running or ended. */
    Optional<Exercise> exercise(String id);

    /** When each home of a municipality last had an exercise in which everything worked. */
    Map<HomeId, Instant> lastCompleted(MunicipalityId municipality);

    /** The latest exercises of a municipality that have ended, latest ended first. */
    List<Exercise> ended(MunicipalityId municipality, int limit);
}
