package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.Worklist.Known;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the rules propose for one month, what has been decided already among it: for going through a month in one sitting. */
public record MonthReview(YearMonth month, List<Item> items) {
    /** What a call nobody has said anything of is counted as. */
    public static final String UNCLASSIFIED = "unclassified";
    private static final Period USUAL_LOOK_BACK = new Period(6, Period.Unit.MONTHS);

    public MonthReview {
        items = List.copyOf(items);
    }

    /**
     * One proposal.
     *
     * @param calls how many of each outcome there were in the period that led to it
     * @param unprotectedDays how many days of it a call could not have been heard on
     */
    public record Item(GrantFile file, Looked looked, Map<String, Integer> calls, int unprotectedDays) {
        public Item {
            calls = Map.copyOf(calls);
        }

        /** Whether a person has decided it, on the facts as they are. */
        public boolean decided() {
            return looked.setAside();
        }
    }

    /** Of these grants, soonest first. */
    public static MonthReview of(List<Known> grants, YearMonth month) {
        return new MonthReview(month, grants.stream()
                .flatMap(known -> looks(known, month).map(looked -> item(known, looked)))
                .sorted(Comparator.comparing((Item item) -> item.looked().proposal().due())
                        .thenComparing(item -> item.file().id().value()))
                .toList());
    }

    private static Stream<Looked> looks(Known known, YearMonth month) {
        List<Looked> now = Looks.of(known.file(), known.ground());
        Stream<Looked> answered = known.file().judgements().stream().filter(Judgement::stands)
                .filter(one -> now.stream()
                        .noneMatch(looked -> looked.is(new CaseworkEvent.Key(one.rule(), one.due()))))
                .collect(Collectors.toMap(one -> one.rule() + one.due(), Function.identity(), (_, last) -> last,
                        TreeMap::new))
                .values().stream().flatMap(one -> answered(known, one));
        return Stream.concat(now.stream(), answered)
                .filter(one -> YearMonth.from(one.proposal().due()).equals(month));
    }

    /** What has been decided so that the rule does not propose it any more. */
    private static Stream<Looked> answered(Known known, Judgement judgement) {
        return known.ground().service(known.file().grant().grant()).stream()
                .flatMap(service -> service.rules().stream().filter(rule -> rule.id().equals(judgement.rule()))
                        .map(rule -> new Looked(new Proposal(rule, judgement.due(), false, null,
                                service.complaint().possible(), "Det er afgjort."), judgement, false, false, true)));
    }

    private static Item item(Known known, Looked looked) {
        LocalDate due = looked.proposal().due();
        LocalDate from = from(looked.proposal().rule(), due);
        List<GrantEvent> within = known.ground().calls().stream()
                .filter(event -> !event.to().isBefore(from) && !event.date().isAfter(due)).toList();
        Map<String, Integer> calls = new TreeMap<>();
        within.stream().filter(event -> event.kind() == EventKind.CALL)
                .forEach(call -> calls.merge(Objects.requireNonNullElse(call.outcome(), UNCLASSIFIED), 1,
                        Integer::sum));
        int unprotected = (int) within.stream().filter(event -> event.kind() == EventKind.UNPROTECTED)
                .flatMap(span -> FactsDigest.days(span, from, due)).distinct().count();
        return new Item(known.file(), looked, calls, unprotected);
    }

    private static LocalDate from(Rule rule, LocalDate due) {
        Period period = Objects.requireNonNullElse(rule.period(), USUAL_LOOK_BACK);
        return FactsDigest.before(due, period);
    }

    /** How many have been decided. */
    public int decided() {
        return (int) items.stream().filter(Item::decided).count();
    }
}
