package dk.nattevagt.central.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do with a municipality's grants: proposals nobody has decided and deadlines that run, soonest first, and grants
 * somebody should look at for another reason.
 */
public record Worklist(LocalDate today, List<Item> items, List<Flagged> flagged) {
    public Worklist {
        items = List.copyOf(items);
        flagged = List.copyOf(flagged);
    }

    /**
     * One thing to do: either a proposal or a deadline.
     *
     * @param due the day of it
     */
    public record Item(GrantFile file, LocalDate due, @Nullable Looked proposal, @Nullable CaseDeadline deadline) {}

    /** A grant and what is to be known of it. */
    public record Flagged(GrantFile file, List<GrantFlag> flags) {
        public Flagged {
            flags = List.copyOf(flags);
        }
    }

    /** A grant and what decisions about it stand on. */
    public record Known(GrantFile file, CaseworkGround ground) {}

    /** Of these grants, on one day; those that have ended for their flags alone. */
    public static Worklist of(List<Known> grants, LocalDate today) {
        List<Item> items = grants.stream().flatMap(Worklist::items)
                .sorted(Comparator.comparing(Item::due).thenComparing(item -> item.file().id().value())).toList();
        List<Flagged> flagged = grants.stream()
                .map(one -> new Flagged(one.file(), GrantFlags.of(one.file(), one.ground())))
                .filter(one -> !one.flags().isEmpty()).toList();
        return new Worklist(today, items, flagged);
    }

    private static Stream<Item> items(Known known) {
        GrantFile file = known.file();
        Stream<Item> proposals = Looks.toDo(file, known.ground()).stream()
                .map(one -> new Item(file, one.proposal().due(), one, null));
        Stream<Item> deadlines = CaseDeadlines.toDo(file, known.ground()).stream()
                .map(one -> new Item(file, one.due(), null, one));
        return Stream.concat(proposals, deadlines);
    }

    /** What should have been done before today. */
    public List<Item> overdue() {
        return items(item -> item.due().isBefore(today));
    }

    /** What is to be done today. */
    public List<Item> due() {
        return items(item -> item.due().isEqual(today));
    }

    /** What is to be done in the days after today. */
    public List<Item> coming(int days) {
        return items(item -> item.due().isAfter(today) && !item.due().isAfter(today.plusDays(days)));
    }

    private List<Item> items(Predicate<Item> which) {
        return items.stream().filter(which).toList();
    }

    /** The one that is soonest of one grant. */
    static Optional<Item> first(GrantFile file, CaseworkGround ground) {
        return items(new Known(file, ground)).min(Comparator.comparing(Item::due));
    }
}
