package dk.nattevagt.central.grant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two standards side by side: service by service, kind by kind. */
public final class Comparison {
    private Comparison() {}

    /** Why two services are set side by side. */
    public enum MatchedBy {
        /** They have a name in common. */
        NAME,
        /** They are given by the same words of the law, under different names. */
        LEGAL_BASIS,
        /** There is nothing to set beside it. */
        NOTHING
    }

    /**
     * One service of each.
     *
     * @param a null where only the second has it
     * @param b null where only the first has it
     */
    public record Pair(@Nullable ServiceStandard a, @Nullable ServiceStandard b, MatchedBy matchedBy,
            List<Row> rows) {}

    /**
     * What each says of one kind.
     *
     * @param kind null for the right of complaint
     */
    public record Row(@Nullable RuleKind kind, List<Entry> a, List<Entry> b) {
        /** What is to be seen at a glance. */
        public Difference difference() {
            if (a.isEmpty() || b.isEmpty()) {
                return a.isEmpty() ? Difference.ONLY_B : Difference.ONLY_A;
            }
            return sentences(a).equals(sentences(b)) ? Difference.NONE : Difference.DIFFERS;
        }

        private static List<String> sentences(List<Entry> entries) {
            return entries.stream().map(Entry::sentence).sorted().toList();
        }
    }

    /** Whether two standards say the same. */
    public enum Difference {
        NONE, DIFFERS, ONLY_A, ONLY_B
    }

    /** One rule in a sentence, or the right of complaint. */
    public record Entry(String id, String sentence) {}

    /** Services of the first standard in its order, then those that only the second has. */
    public static List<Pair> of(QualityStandard a, QualityStandard b) {
        List<ServiceStandard> left = new ArrayList<>(b.services());
        List<Optional<ServiceStandard>> named = a.services().stream()
                .map(service -> take(left, service, Comparison::sameName)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < named.size(); number++) {
            ServiceStandard service = a.services().get(number);
            Optional<ServiceStandard> byName = named.get(number);
            pairs.add(byName.map(other -> pair(service, other, MatchedBy.NAME))
                    .or(() -> take(left, service, Comparison::sameLaw)
                            .map(other -> pair(service, other, MatchedBy.LEGAL_BASIS)))
                    .orElseGet(() -> pair(service, null, MatchedBy.NOTHING)));
        }
        left.forEach(service -> pairs.add(pair(null, service, MatchedBy.NOTHING)));
        return List.copyOf(pairs);
    }

    private static Optional<ServiceStandard> take(List<ServiceStandard> left, ServiceStandard service,
            BiPredicate<ServiceStandard, ServiceStandard> same) {
        Optional<ServiceStandard> found = left.stream().filter(other -> same.test(service, other)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean sameName(ServiceStandard one, ServiceStandard other) {
        return Stream.concat(Stream.of(one.service()), one.also().stream()).anyMatch(other::isCalled);
    }

    private static boolean sameLaw(ServiceStandard one, ServiceStandard other) {
        return one.legalBasis().stream().anyMatch(other.legalBasis()::contains);
    }

    private static Pair pair(@Nullable ServiceStandard a, @Nullable ServiceStandard b, MatchedBy matchedBy) {
        List<Row> rows = new ArrayList<>();
        Arrays.stream(RuleKind.values()).map(kind -> new Row(kind, rules(a, kind), rules(b, kind)))
                .filter(row -> !row.a().isEmpty() || !row.b().isEmpty()).forEach(rows::add);
        rows.add(new Row(null, complaint(a), complaint(b)));
        return new Pair(a, b, matchedBy, List.copyOf(rows));
    }

    private static List<Entry> rules(@Nullable ServiceStandard service, RuleKind kind) {
        return service == null
                ? List.of()
                : service.rules().stream().filter(rule -> rule.kind() == kind)
                        .map(rule -> new Entry(rule.id(), RuleWords.of(service, rule))).toList();
    }

    private static List<Entry> complaint(@Nullable ServiceStandard service) {
        return service == null
                ? List.of()
                : List.of(new Entry(service.complaintId(), RuleWords.complaint(service.complaint())));
    }
}
