package dk.nattevagt.central.desk;

import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.NotWorn;
import dk.nattevagt.central.tracking.SwappedTrackers;
import dk.nattevagt.central.tracking.SwappedTrackers.Pair;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.central.tracking.WornRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with those who wear trackers, without a word of where they are: for lists, the day's work and the shift. Blocking; not
 * for an event loop.
 */
public final class TrackerOverview implements NoticeSource {
    /** So many times its limit of silence a tracker may be alive without a fix before somebody is told. */
    private static final int LONG_WITHOUT_FIX = 3;

    private final TrackerArchive archive;
    private final Registry registry;
    private final Objections objections;
    private final WornRules worn;

    public TrackerOverview(TrackerArchive archive, Registry registry, Objections objections, WornRules worn) {
        this.archive = archive;
        this.registry = registry;
        this.objections = objections;
        this.worn = worn;
    }

    /** How it stands with a wearer. */
    public enum Standing {
        /** There is an objection: nobody watches. */
        OBJECTION("objection"),
        /** It is alive and does not know where it is, for longer than it may be: mostly somebody who is indoors. */
        WITHOUT_FIX("without-fix"),
        /** Not heard for longer than it may be. */
        NOT_HEARD("not-heard-since"),
        /** Left a safe zone, and is in no other and with nobody. */
        LEFT("left"),
        /** Heard, and watched. */
        WATCHING("watching");

        private final String wireName;

        Standing(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * A wearer in the list.
     *
     * @param watch null for somebody nobody has looked at yet
     * @param notWorn why nobody seems to wear it; null where somebody may
     */
    public record Worn(Wearer wearer, Home home, Standing standing, @Nullable WearerWatch watch,
            @Nullable NotWorn notWorn) {}

    /**
     * Something about a tracker that somebody must do.
     *
     * @param kind {@code tracker-unknown}, {@code tracker-not-worn} or {@code trackers-swapped}
     * @param other whose tracker it seems to be; null where that is not what is wrong
     */
    public record Chore(String kind, CitizenId citizen, Home home, Instant since, @Nullable Home other) {
        /** The task's name. */
        public String name() {
            return "tracker:%s:%s".formatted(kind, citizen);
        }
    }

    /** Everybody in the municipality who wears a tracker, in the order of their ids. */
    public List<Worn> wearers(MunicipalityId municipality, Instant now) {
        Map<CitizenId, WearerWatch> watches = archive.watches(municipality).stream()
                .collect(Collectors.toMap(WearerWatch::citizen, Function.identity()));
        List<Worn> all = new ArrayList<>();
        for (Wearer wearer : registry.wearers(municipality)) {
            WearerWatch watch = watches.get(wearer.citizen());
            WearerWatch own = watch != null && watch.tracker().equals(wearer.tracker()) ? watch : null;
            registry.home(wearer.homeId()).ifPresent(home -> all.add(worn(wearer, home, own, now)));
        }
        return all;
    }

    private Worn worn(Wearer wearer, Home home, @Nullable WearerWatch watch, Instant now) {
        Standing standing = standing(wearer, watch, now);
        boolean judged = standing == Standing.WATCHING || standing == Standing.LEFT;
        return new Worn(wearer, home, standing, watch, judged ? notWorn(wearer, watch) : null);
    }

    private Standing standing(Wearer wearer, @Nullable WearerWatch watch, Instant now) {
        if (objections.inForce(wearer.citizen())) {
            return Standing.OBJECTION;
        }
        Instant heard = watch == null ? null : watch.heardAt();
        if (watch == null || heard == null) {
            return Standing.NOT_HEARD;
        }
        if (watch.unknownSince() != null) {
            return heard.plus(wearer.silentAfter()).isAfter(now) ? Standing.WITHOUT_FIX : Standing.NOT_HEARD;
        }
        return watch.outAlone() ? Standing.LEFT : Standing.WATCHING;
    }

    private @Nullable NotWorn notWorn(Wearer wearer, @Nullable WearerWatch watch) {
        Instant heard = watch == null ? null : watch.heardAt();
        return watch == null || heard == null
                ? null
                : worn.notWorn(watch.rest(), watch.battery(), wearer.worn(), heard).orElse(null);
    }

    /** What is to be done about a municipality's trackers: those not heard first. */
    public List<Chore> chores(MunicipalityId municipality, Instant now) {
        List<Worn> wearers = wearers(municipality, now);
        Stream<Chore> single = wearers.stream().flatMap(one -> chore(one, now).stream());
        return Stream.concat(single, swapped(wearers, now)).sorted(Comparator.comparing(Chore::kind).reversed()
                .thenComparing(Chore::since)).toList();
    }

    private static Optional<Chore> chore(Worn one, Instant now) {
        WearerWatch watch = one.watch();
        Instant unknown = watch == null ? null : watch.unknownSince();
        if (unknown != null && missed(one.wearer(), watch, now) && tooLong(one, unknown, now)) {
            return Optional.of(new Chore("tracker-unknown", one.wearer().citizen(), one.home(), unknown, null));
        }
        NotWorn why = one.notWorn();
        if (watch == null || why == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(since(watch, why))
                .map(since -> new Chore("tracker-not-worn", one.wearer().citizen(), one.home(), since, null));
    }

    /** Walls alone take the fix away for half an hour every other day: nobody is sent out for that, but for hours of it. */
    private static boolean tooLong(Worn one, Instant unknown, Instant now) {
        return switch (one.standing()) {
            case NOT_HEARD -> true;
            case WITHOUT_FIX ->
                !unknown.plus(one.wearer().silentAfter().multipliedBy(LONG_WITHOUT_FIX)).isAfter(now);
            case OBJECTION, LEFT, WATCHING -> false;
        };
    }

    /** A tracker that lies in a drawer in hours in which it need not be worn is missed by nobody. */
    private static boolean missed(Wearer wearer, @Nullable WearerWatch watch, Instant now) {
        return wearer.worn().contains(now) || (watch != null && watch.missedInZone());
    }

    private static @Nullable Instant since(WearerWatch watch, NotWorn why) {
        var rest = watch.rest();
        return switch (why) {
            case CHARGING -> watch.battery().chargingSince();
            case STILL -> rest == null ? null : rest.since();
        };
    }

    private static Stream<Chore> swapped(List<Worn> wearers, Instant now) {
        Map<CitizenId, Home> homes = wearers.stream()
                .collect(Collectors.toMap(one -> one.wearer().citizen(), Worn::home));
        return pairs(wearers, now).stream().flatMap(pair -> {
            Home home = homes.get(pair.one());
            Home other = homes.get(pair.other());
            return home == null || other == null
                    ? Stream.empty()
                    : Stream.of(new Chore("trackers-swapped", pair.one(), home, pair.since(), other));
        });
    }

    private static List<Pair> pairs(List<Worn> wearers, Instant now) {
        return SwappedTrackers.among(wearers.stream().flatMap(one -> {
            WearerWatch watch = one.watch();
            return watch == null || one.standing() == Standing.OBJECTION
                    ? Stream.empty()
                    : Stream.of(new SwappedTrackers.Away(watch.citizen(), watch.visit(), watch.left()));
        }).toList(), now);
    }

    @Override
    public List<Condition> conditions(Instant now) {
        return registry.municipalities().stream().flatMap(municipality -> chores(municipality, now).stream()
                .flatMap(chore -> condition(municipality, chore).stream())).toList();
    }

    private static Optional<Condition> condition(MunicipalityId municipality, Chore chore) {
        Map<String, String> details = Map.of("home", chore.home().id().value(), "address",
                chore.home().address().oneLine(), "since", chore.since().toString());
        return switch (chore.kind()) {
            case "tracker-unknown" -> Optional.of(new Condition(municipality, NoticeKind.TRACKER_UNKNOWN,
                    chore.citizen().value(), details));
            case "trackers-swapped" -> Optional.of(new Condition(municipality, NoticeKind.TRACKERS_SWAPPED,
                    chore.citizen().value(), details));
            default -> Optional.empty();
        };
    }
}
