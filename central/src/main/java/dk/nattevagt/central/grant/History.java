package dk.nattevagt.central.grant;

import dk.nattevagt.central.alarm.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has happened to a grant, by kind and oldest first. Made once and looked into again and again when years are reviewed. */
final class History {
    private final Map<EventKind, List<GrantEvent>> byKind = new EnumMap<>(EventKind.class);
    private final List<Call> calls;
    private final List<GrantEvent> lasting;

    /**
     * A call.
     *
     * @param outcome null while nobody has said one that can be understood
     */
    record Call(LocalDate date, @Nullable Outcome outcome) {}

    /** @param events in any order */
    History(List<GrantEvent> events) {
        List<GrantEvent> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(GrantEvent::date));
        sorted.forEach(event -> byKind.computeIfAbsent(event.kind(), _ -> new ArrayList<>()).add(event));
        this.calls = byKind.getOrDefault(EventKind.CALL, List.of()).stream()
                .map(call -> new Call(call.date(), call.known().orElse(null))).toList();
        this.lasting = sorted.stream().filter(event -> event.to().isAfter(event.date())).toList();
    }

    /** Those of a kind that have begun by this day. */
    List<GrantEvent> until(LocalDate day, EventKind kind) {
        List<GrantEvent> all = byKind.getOrDefault(kind, List.of());
        return all.subList(0, begun(all, GrantEvent::date, day));
    }

    /** Calls up to this day. */
    List<Call> callsUntil(LocalDate day) {
        return calls.subList(0, begun(calls, Call::date, day));
    }

    /** How many have begun by this day. */
    private static <T> int begun(List<T> all, Function<T, LocalDate> date, LocalDate day) {
        int least = 0;
        int most = all.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (date.apply(all.get(middle)).isAfter(day)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    /** The first day after this one on which something begins, or tomorrow while something is going on. */
    LocalDate nextAfter(LocalDate day, LocalDate otherwise) {
        for (GrantEvent event : lasting) {
            if (!event.date().isAfter(day) && event.to().isAfter(day)) {
                return day.plusDays(1);
            }
        }
        LocalDate next = otherwise;
        for (List<GrantEvent> all : byKind.values()) {
            int begun = begun(all, GrantEvent::date, day);
            if (begun < all.size() && all.get(begun).date().isBefore(next)) {
                next = all.get(begun).date();
            }
        }
        return next;
    }
}
