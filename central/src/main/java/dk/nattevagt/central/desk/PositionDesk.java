package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.DeviceSignals;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.LocationAccess.Answer;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Facts;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.central.tracking.Sighting;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.central.tracking.Trail;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only way to a position. Who asks, and why, stands in the journal before anything is read; where it cannot be written, nothing is
 * shown. What has been opened is asked for anew each time it is shown. Blocking; not for an event loop.
 */
public final class PositionDesk {
    /** No position is older, but those a case keeps. */
    private static final Duration A_DAY = Duration.ofHours(24);
    /** Whoever is missed has been gone for a while. */
    private static final Duration BEFORE_THE_CASE = Duration.ofHours(1);
    /** Half a day of fast reporting. */
    private static final int REPORTS_AT_ONCE = 5_000;

    private final Ground ground;

    public PositionDesk(Ground ground) {
        this.ground = ground;
    }

    /** What it is built on. */
    public record Ground(Registry registry, AlarmArchive alarms, CaseBook cases, ObjectionBook objections,
            LookUpJournal journal, SealedPositions positions, LocationAccess access, InstantSource clock) {}

    /** What somebody who asked is given. */
    public sealed interface Given {}

    /**
     * The seal is broken.
     *
     * @param route oldest first; empty unless the look-up opened it
     */
    public record Shown(LookUp lookUp, Unsealed unsealed, Sighting sighting, List<TrackerFix> route) implements Given {
        public Shown {
            route = List.copyOf(route);
        }
    }

    /** It stays sealed. */
    public record NotShown(Refused refused) implements Given {}

    /**
     * Somebody asks where a citizen is.
     *
     * @throws AlarmStore.StoreFailedException when the journal could not be written, or something not be read: nothing is shown
     */
    public Given lookUp(Asker asker, Ask ask) {
        Instant now = ground.clock().instant();
        Wearer wearer = ground.registry().wearer(ask.citizen()).orElse(null);
        if (wearer == null) {
            return new NotShown(new Refused(RefusedBecause.NOT_FOUND, null));
        }
        Facts facts = facts(asker, ask, wearer);
        Answer answer = ground.access().decide(asker, ask, facts, now);
        LookUp written = ground.journal().add(new LookUp(0, now, asker, ask(ask, answer, facts), wearer.homeId(),
                wearer.municipality(), wearer.tracker(), answer, LookUp.Readings.NONE));
        return switch (answer) {
            case Refused refused -> new NotShown(refused);
            case Unsealed unsealed -> show(written, unsealed, wearer, facts, now);
        };
    }

    /**
     * Somebody wants to see once more what they opened.
     *
     * @throws AlarmStore.StoreFailedException when the journal could not be written, or something not be read: nothing is shown
     */
    public Given again(Asker asker, long number) {
        Instant now = ground.clock().instant();
        Optional<LookUp> found = ground.journal().lookUp(number)
                .filter(lookUp -> lookUp.asker().equals(asker) && !lookUp.refused());
        if (found.isEmpty()) {
            return new NotShown(new Refused(RefusedBecause.NOT_FOUND, null));
        }
        LookUp opened = found.get();
        Wearer wearer = ground.registry().wearer(opened.ask().citizen()).orElse(null);
        Facts facts = facts(asker, opened.ask(), wearer);
        Answer answer = ground.access().again(opened, asker, facts, now);
        if (answer instanceof Unsealed unsealed && wearer != null) {
            return show(opened, unsealed, wearer, facts, now);
        }
        Refused refused = answer instanceof Refused why ? why : new Refused(RefusedBecause.NOT_FOUND, null);
        ground.journal().addReading(number, now, refused.reason());
        return new NotShown(refused);
    }

    private Shown show(LookUp lookUp, Unsealed unsealed, Wearer wearer, Facts facts, Instant now) {
        ground.journal().addReading(lookUp.number(), now, null);
        Instant aDayAgo = now.minus(A_DAY);
        CaseStanding open = unsealed.scope() == Scope.ROUTE ? facts.openCase() : null;
        if (open == null) {
            return new Shown(lookUp, unsealed, Sighting.of(reports(wearer, aDayAgo), wearer.silentAfter(), now),
                    List.of());
        }
        Instant before = open.openedAt().minus(BEFORE_THE_CASE);
        List<TrackerFix> reports = reports(wearer, before.isBefore(aDayAgo) ? before : aDayAgo);
        return new Shown(lookUp, unsealed, Sighting.of(reports, wearer.silentAfter(), now), Trail.of(reports, before));
    }

    private List<TrackerFix> reports(Wearer wearer, Instant since) {
        return ground.positions().read(wearer.tracker(), since, REPORTS_AT_ONCE);
    }

    /** What it was granted on is part of the line: which alarm, which case. */
    private static Ask ask(Ask ask, Answer answer, Facts facts) {
        if (answer instanceof Refused || ask.purpose() == null) {
            return ask;
        }
        CaseStanding open = facts.openCase();
        return switch (ask.purpose()) {
            case ALARM -> new Ask(ask.citizen(), ask.purpose(), ask.reason(), ask.askedBy(), facts.openAlarm(),
                    ask.lostCase());
            case LOST_PERSON -> new Ask(ask.citizen(), ask.purpose(), ask.reason(), ask.askedBy(), ask.alarm(),
                    open == null ? ask.lostCase() : open.id());
            case SUSPECTED_LOST, TRACKER_MISLAID -> ask;
        };
    }

    private Facts facts(Asker asker, Ask ask, @Nullable Wearer wearer) {
        if (wearer == null) {
            return new Facts(null, List.of(), null, false, null);
        }
        List<Alarm> open = ground.alarms().open(wearer.municipality()).stream()
                .filter(alarm -> alarm.home().equals(wearer.homeId()) && alarm.exercise() == null).toList();
        return new Facts(wearer, ground.objections().of(wearer.citizen()), calledBy(wearer, ask.alarm(), open),
                open.stream().anyMatch(alarm -> holds(asker, alarm)),
                ground.cases().openCase(wearer.citizen()).orElse(null));
    }

    private static boolean holds(Asker asker, Alarm alarm) {
        return alarm.state() instanceof AlarmState.Held held && held.responder().equals(asker.user());
    }

    private @Nullable AlarmId calledBy(Wearer wearer, @Nullable AlarmId asked, List<Alarm> open) {
        return open.stream().filter(alarm -> asked == null || asked.equals(alarm.id()))
                .filter(alarm -> alarm.origin().event().source().equals(wearer.tracker())
                        || signalledBy(wearer, alarm))
                .map(Alarm::id).findFirst().orElse(null);
    }

    /** A journal names the device and not its gateway: where two who live together wear trackers of one name, it proves nothing. */
    private boolean signalledBy(Wearer wearer, Alarm alarm) {
        var device = wearer.tracker().device();
        boolean onlyOne = ground.registry().wearers(wearer.municipality()).stream()
                .filter(other -> other.homeId().equals(wearer.homeId()))
                .allMatch(other -> other.citizen().equals(wearer.citizen())
                        || !Objects.equals(other.tracker().device(), device));
        return onlyOne && DeviceSignals.in(ground.alarms().journal(alarm.id())).stream()
                .anyMatch(signals -> signals.device() != null && signals.device().equals(device));
    }
}
