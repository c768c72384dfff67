package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.Battery;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.GpsHandling.Done;
import dk.nattevagt.central.tracking.GpsHandling.Refusal;
import dk.nattevagt.central.tracking.WearerWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose tracker home care charges and puts on today [004 §13]. Blocking; not for an event loop. */
public final class GpsTasks {
    private final AlarmStore store;
    private final TrackerArchive archive;
    private final Registry registry;
    private final Objections objections;

    public GpsTasks(AlarmStore store, TrackerArchive archive, Registry registry, Objections objections) {
        this.store = store;
        this.archive = archive;
        this.registry = registry;
        this.objections = objections;
    }

    /** A task and where it is. */
    public record Visit(GpsHandling.Task task, Home home) {}

    /** What becomes of saying that it is done. */
    public sealed interface Answer {
        /** It stands. */
        record Stands(Visit visit) implements Answer {}

        /** It is not done, and why. */
        record Refused(Refusal why) implements Answer {}

        /** Nobody in the municipality with this id wears a tracker. */
        record NoSuchWearer() implements Answer {}
    }

    /** Today's tasks, what is empty first first; those that are done come last. */
    public List<Visit> today(MunicipalityId municipality, Instant now) {
        Map<CitizenId, WearerWatch> watches = archive.watches(municipality).stream()
                .collect(Collectors.toMap(WearerWatch::citizen, Function.identity()));
        Map<CitizenId, Done> done = archive.handled(municipality, GpsHandling.day(now)).stream()
                .collect(Collectors.toMap(Done::citizen, Function.identity()));
        return registry.wearers(municipality).stream()
                .filter(wearer -> wearer.handling() && !objections.inForce(wearer.citizen()))
                .flatMap(wearer -> registry.home(wearer.homeId()).stream().map(home -> new Visit(
                        task(wearer, Optional.ofNullable(watches.get(wearer.citizen())), done), home)))
                .sorted(Comparator.comparing(Visit::task, GpsHandling.ORDER)).toList();
    }

    private static GpsHandling.Task task(Wearer wearer, Optional<WearerWatch> watch, Map<CitizenId, Done> done) {
        Battery battery = watch.filter(one -> one.tracker().equals(wearer.tracker())).map(WearerWatch::battery)
                .orElse(Battery.UNKNOWN);
        return new GpsHandling.Task(wearer.citizen(), battery.percent(), battery.emptyAt().orElse(null),
                battery.charging(), done.get(wearer.citizen()));
    }

    /** It has been charged and put on. Two who say so at once are answered one after the other. */
    public Answer done(MunicipalityId municipality, CitizenId citizen, UserId by, Instant now) {
        Optional<Wearer> wearer = registry.wearer(citizen).filter(one -> one.municipality().equals(municipality));
        if (wearer.isEmpty()) {
            return new Answer.NoSuchWearer();
        }
        LocalDate day = GpsHandling.day(now);
        boolean objected = objections.inForce(citizen);
        Optional<Refusal> refused = store.inTransaction(transaction -> {
            Optional<Refusal> refusal = GpsHandling.refusal(wearer.get(), objected,
                    transaction.trackers().handled(citizen, day).orElse(null));
            if (refusal.isEmpty()) {
                transaction.trackers().add(new Done(citizen, day, by, now), municipality);
            }
            return refusal;
        });
        return refused.<Answer>map(Answer.Refused::new)
                .or(() -> today(municipality, now).stream().filter(one -> one.task().citizen().equals(citizen))
                        .findFirst().map(Answer.Stands::new))
                .orElseGet(Answer.NoSuchWearer::new);
    }
}
