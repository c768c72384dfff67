package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has happened to a grant, by kind and oldest first. Looked into again and again when years are reviewed. */
final class History {
    private final Map<EventKind, List<GrantEvent>> byKind = new EnumMap<>(EventKind.class);

    private History() {}

    /** @param events in any order */
    static History of(List<GrantEvent> events) {
        History history = new History();
        events.forEach(event -> history.byKind.computeIfAbsent(event.kind(), _ -> new ArrayList<>()).add(event));
        history.byKind.values().forEach(one -> one.sort(Comparator.comparing(GrantEvent::date)));
        return history;
    }

    /** Those of a kind that have begun by this day. */
    List<GrantEvent> until(LocalDate day, EventKind kind) {
        List<GrantEvent> all = byKind.getOrDefault(kind, List.of());
        return all.subList(0, begun(all, day));
    }

    /** How many have begun by this day. */
    private static int begun(List<GrantEvent> all, LocalDate day) {
        int least = 0;
        int most = all.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (all.get(middle).date().isAfter(day)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    /** The first day after this one on which something begins, or on which something that lasts is still going on. */
    LocalDate nextAfter(LocalDate day, LocalDate otherwise) {
        LocalDate next = otherwise;
        for (List<GrantEvent> all : byKind.values()) {
            int begun = begun(all, day);
            if (begun < all.size() && all.get(begun).date().isBefore(next)) {
                next = all.get(begun).date();
            }
            boolean lasting = all.subList(0, begun).stream().anyMatch(event -> event.to().isAfter(day));
            next = lasting && day.isBefore(next) ? day.plusDays(1) : next;
        }
        return next;
    }
}
