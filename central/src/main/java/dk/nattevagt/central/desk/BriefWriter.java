package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what 112 is told, and who may tell it, from the registry. */
public final class BriefWriter {
    private final Registry registry;
    private final boolean exercise;

    /** @param exercise practice mode: every brief is an exercise; else only that of an alarm which is one */
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
                exercise || alarm.exercise() != null);
    }

    /** Those of these people who can be rung, in this order; a phone that two share rings once. */
    List<Responder> responders(List<UserId> people) {
        Map<String, Responder> byPhone = new LinkedHashMap<>();
        people.stream().map(registry::user).flatMap(Optional::stream).forEach(user -> {
            String phone = user.contact().phone();
            if (phone != null) {
                byPhone.putIfAbsent(phone, new Responder(user.id(), user.name(), phone));
            }
        });
        return List.copyOf(byPhone.values());
    }
}
