package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;

/** Puts together what 112 is told, from the registry. */
public final class BriefWriter {
    private final Registry registry;
    private final boolean exercise;

    /** @param exercise practice mode */
    public BriefWriter(Registry registry, boolean exercise) {
        this.registry = registry;
        this.exercise = exercise;
    }

    /**
     * The brief for this alarm.
     *
     * @throws IllegalStateException when its home has left the registry
     */
    EmergencyBrief write(Alarm alarm) {
        Home home = registry.home(alarm.home())
                .orElseThrow(() -> new IllegalStateException("the home of alarm " + alarm.id() + " is not registered"));
        String callBack = registry.dutyPhone(home.municipality()).orElse(home.phone());
        return new EmergencyBrief(alarm.id(), alarm.origin().cause(), home.address(), home.citizens(), callBack,
                exercise);
    }
}
