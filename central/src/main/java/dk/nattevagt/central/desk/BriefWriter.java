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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what 112 is told, and who may tell it, from the registry and from what the detectors have said. Blocking. */
public final class BriefWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BriefWriter.class);

    private final Registry registry;
    private final Function<Alarm, List<EmergencyBrief.Detector>> detectors;
    private final boolean exercise;

    /**
     * Where nobody knows which detectors have called.
     *
     * @param exercise practice mode: every brief is an exercise; else only that of an alarm which is one
     */
    public BriefWriter(Registry registry, boolean exercise) {
        this(registry, _ -> List.of(), exercise);
    }

    /** @param exercise practice mode */
    public BriefWriter(Registry registry, AlarmSignals signals, boolean exercise) {
        this(registry, alarm -> detectors(signals, alarm), exercise);
    }

    private BriefWriter(Registry registry, Function<Alarm, List<EmergencyBrief.Detector>> detectors,
            boolean exercise) {
        this.registry = registry;
        this.detectors = detectors;
        this.exercise = exercise;
    }

    /** Which of them have called is good to know; 112 is called also where it cannot be read. */
    private static List<EmergencyBrief.Detector> detectors(AlarmSignals signals, Alarm alarm) {
        try {
            return signals.of(alarm).stream()
                    .filter(one -> one.signals().cause().isFire() == alarm.origin().cause().isFire())
                    .map(one -> new EmergencyBrief.Detector(one.room()))
                    .toList();
        } catch (RuntimeException unreadable) {
            LOG.atWarn().addKeyValue("alarm", alarm.id()).log("112 is not told which detectors have called");
            return List.of();
        }
    }

    /**
     * The brief for this alarm.
     *
     * @throws IllegalStateException when its home has left the registry
     */
    public EmergencyBrief write(Alarm alarm) {
        Home home = registry.home(alarm.home())
                .orElseThrow(() -> new IllegalStateException("the home of alarm " + alarm.id() + " is not registered"));
        String callBack = registry.dutyPhone(home.municipality()).orElse(home.phone());
        return new EmergencyBrief(alarm.id(), alarm.origin().cause(), home.address(), home.citizens(), callBack,
                detectors.apply(alarm), exercise || alarm.exercise() != null);
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
