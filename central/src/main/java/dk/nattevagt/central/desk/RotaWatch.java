package dk.nattevagt.central.desk;

import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.PlanCheck;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.RotaCheck;
import dk.nattevagt.central.rota.RotaGap;
import dk.nattevagt.central.rota.RotaWords;
import dk.nattevagt.central.rota.Shift;
import dk.nattevagt.central.rota.StaffBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead: at what is missing in the shift that is on, the next and the coming night, and at plans that have come to reach nobody
 * since they were saved. Looks anew when something is decided, when a shift begins, and now and then for phones.
 */
public final class RotaWatch implements NoticeSource {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final StaffingBook book;
    private final Registry registry;
    private final Supplier<Map<UserId, Instant>> signs;
    private volatile @Nullable Seen seen;

    private record Seen(Map<MunicipalityId, StaffBook> books, Instant until, List<Condition> conditions) {}

    /** @param signs when each person's page or phone last showed that it reaches that person; may read the database */
    public RotaWatch(StaffingBook book, Registry registry, Supplier<Map<UserId, Instant>> signs) {
        this.book = book;
        this.registry = registry;
        this.signs = signs;
    }

    /** The books are replaced whole when something is decided: the same object is the same state. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public List<Condition> conditions(Instant now) {
        Map<MunicipalityId, StaffBook> books = book.get();
        Seen before = seen;
        if (before != null && before.books().equals(books) && now.isBefore(before.until())) {
            return before.conditions();
        }
        Instant until = now.plus(LOOK_EVERY);
        List<Condition> found = new ArrayList<>();
        Map<UserId, Instant> heard = signs.get();
        for (Map.Entry<MunicipalityId, StaffBook> entry : books.entrySet()) {
            Instant shiftEnds = entry.getValue().rota().pattern().at(now).to();
            until = shiftEnds.isBefore(until) ? shiftEnds : until;
            found.addAll(gaps(entry.getKey(), entry.getValue(), heard, now));
            found.addAll(plans(entry.getKey(), entry.getValue(), now));
        }
        seen = new Seen(books, until, List.copyOf(found));
        return found;
    }

    /** What is missing in each shift that is looked at. May read the database. */
    public Map<Shift, List<RotaGap>> gaps(MunicipalityId municipality, Instant now) {
        return gapsByShift(municipality, book.book(municipality), signs.get(), now);
    }

    private Map<Shift, List<RotaGap>> gapsByShift(MunicipalityId municipality, StaffBook staff,
            Map<UserId, Instant> heard, Instant now) {
        RotaCheck check = new RotaCheck(staff.rota(), homes(municipality),
                person -> Optional.ofNullable(heard.get(person)));
        Map<Shift, List<RotaGap>> found = new LinkedHashMap<>();
        check.shifts(now).forEach(shift -> found.put(shift, check.gaps(shift, now)));
        return found;
    }

    /** Every home somebody may call for help from. */
    private Collection<Home> homes(MunicipalityId municipality) {
        return registry.placements(municipality).stream()
                .flatMap(placement -> Stream.concat(Stream.of(placement.home()), placement.devices().stream()
                        .flatMap(device -> registry.homeOf(placement.gateway(), device).stream())))
                .filter(home -> !home.standIn()).distinct().toList();
    }

    private List<Condition> gaps(MunicipalityId municipality, StaffBook staff, Map<UserId, Instant> heard,
            Instant now) {
        RotaWords words = new RotaWords(staff.rota());
        List<Condition> found = new ArrayList<>();
        gapsByShift(municipality, staff, heard, now).forEach((shift, gaps) -> gaps.stream()
                .collect(Collectors.groupingBy(RotaWatch::about, LinkedHashMap::new, Collectors.toList()))
                .forEach((about, same) -> found.add(new Condition(municipality, NoticeKind.ROTA_GAP,
                        about + "/" + shift.key().text(), Map.of(
                                "shift", RotaWords.capital(words.shift(shift.key())),
                                "shiftKey", shift.key().text(),
                                "team", about,
                                "gaps", same.stream().map(RotaGap::wireName).distinct()
                                        .collect(Collectors.joining(",")),
                                "what", same.stream().map(words::gap).collect(Collectors.joining(" ")))))));
        return found;
    }

    private static String about(RotaGap gap) {
        return switch (gap) {
            case RotaGap.NobodyOnShift nobody -> nobody.team().value();
            case RotaGap.OneAlone alone -> alone.team().value();
            case RotaGap.PhoneSilent silent -> silent.team().value();
            case RotaGap.HomesUncovered _ -> "hjem-uden-team";
        };
    }

    private static List<Condition> plans(MunicipalityId municipality, StaffBook staff, Instant now) {
        RotaWords words = new RotaWords(staff.rota());
        List<Condition> found = new ArrayList<>();
        new PlanCheck(staff.rota(), now).reachingNobody(staff.plans()).forEach((rule, fault) -> found.add(
                new Condition(municipality, NoticeKind.PLAN_REACHES_NOBODY, rule.id(), details(words, rule.name(),
                        fault))));
        return found;
    }

    private static Map<String, String> details(RotaWords words, String plan, PlanFault.ReachesNobody fault) {
        TeamId team = fault.team();
        return Map.of("plan", plan, "shiftKey", fault.shift().text(), "teamId", team == null ? "" : team.value(),
                "team", "Planen »%s«".formatted(plan), "what", words.fault(fault));
    }
}
