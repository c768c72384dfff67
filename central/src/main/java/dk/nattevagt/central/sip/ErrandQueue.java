package dk.nattevagt.central.sip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is called next: the most urgent first; among equals the municipality with fewest calls under way, then whoever has waited
 * longest. One call at a time to a number. A line is kept for what cannot wait at all.
 */
final class ErrandQueue {

    /** Life in danger now. */
    private static final int MOST_URGENT = 5;

    private final int lines;
    private final List<Errand> waiting = new ArrayList<>();

    ErrandQueue(int lines) {
        this.lines = lines;
    }

    void add(Errand errand) {
        waiting.add(errand);
    }

    boolean remove(Errand errand) {
        return waiting.remove(errand);
    }

    List<Errand> all() {
        return List.copyOf(waiting);
    }

    /** Takes out who may be called now, beside the calls under way. */
    Optional<Errand> next(List<Errand> underWay) {
        Map<String, Long> calls = underWay.stream()
                .collect(Collectors.groupingBy(ErrandQueue::municipality, Collectors.counting()));
        Optional<Errand> next = waiting.stream()
                .filter(errand -> underWay.size() < linesFor(errand))
                .filter(errand -> underWay.stream().noneMatch(other -> other.number().equals(errand.number())))
                .min(Comparator.comparingInt((Errand errand) -> -errand.urgency())
                        .thenComparingLong(errand -> calls.getOrDefault(municipality(errand), 0L))
                        .thenComparingLong(Errand::order));
        next.ifPresent(waiting::remove);
        return next;
    }

    private int linesFor(Errand errand) {
        return errand.urgency() >= MOST_URGENT || lines == 1 ? lines : lines - 1;
    }

    /** Takes out what waits for this number, the most urgent first; null for nothing. */
    @Nullable
    Errand nextFor(PhoneNumber number) {
        Optional<Errand> next = waitingFor(number)
                .min(Comparator.comparingInt((Errand errand) -> -errand.urgency()).thenComparingLong(Errand::order));
        next.ifPresent(waiting::remove);
        return next.orElse(null);
    }

    private Stream<Errand> waitingFor(PhoneNumber number) {
        return waiting.stream().filter(errand -> errand.number().equals(number));
    }

    private static String municipality(Errand errand) {
        return errand.message().recipient().municipality().value();
    }
}
