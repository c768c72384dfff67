package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a case being open or closed: its tracker reports often and its positions are kept, and both end with it. Read from
 * the cases on disk each time, so that a crash anywhere, or a tracker out of reach, only puts it off. Blocking.
 */
public final class CaseLoop {
    /** How often a tracker is asked to report while its wearer is looked for. */
    public static final Duration EVERY = Duration.ofSeconds(30);
    /** How long a case keeps its positions after it was closed. */
    public static final Duration KEPT = Duration.ofDays(30);
    /** Fast reporting empties the battery: unless it is asked for again, it ends by itself. */
    private static final Duration ASKED_FOR = Duration.ofMinutes(30);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(5);
    /** What was known of the way there before anybody worried. */
    private static final Duration BEFORE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(CaseLoop.class);

    private final CaseStore store;
    private final Registry registry;
    private final CasePositions positions;
    private final TrackerOrders orders;
    private final Set<CaseId> kept = new HashSet<>();
    private final Map<CaseId, Instant> asked = new HashMap<>();

    public CaseLoop(CaseStore store, Registry registry, CasePositions positions, TrackerOrders orders) {
        this.store = store;
        this.registry = registry;
        this.positions = positions;
        this.orders = orders;
    }

    /** Does what has not been done yet. To be called every few seconds. */
    public synchronized void tick(Instant now) {
        // Those that ended first: somebody may be lost again.
        each("release", () -> store.unreleased().forEach(lost -> each("release", () -> release(lost, now))));
        each("open", () -> store.open().forEach(lost -> registry.wearer(lost.citizen()).map(Wearer::tracker)
                .ifPresent(tracker -> follow(lost, tracker, now))));
    }

    private void follow(LostPersonCase lost, EventSource tracker, Instant now) {
        Instant last = asked.get(lost.id());
        if (last == null || !now.isBefore(last.plus(ASKED_AGAIN))) {
            each("report-often", () -> {
                orders.reportOften(tracker, EVERY, now.plus(ASKED_FOR));
                asked.put(lost.id(), now);
            });
        }
        if (!kept.contains(lost.id())) {
            each("keep", () -> {
                positions.keep(lost.id(), tracker, lost.openedAt().minus(BEFORE));
                kept.add(lost.id());
            });
        }
    }

    private void release(LostPersonCase lost, Instant now) {
        CaseEnding ending = Objects.requireNonNull(lost.ending());
        registry.wearer(lost.citizen()).ifPresent(wearer -> orders.reportOften(wearer.tracker(), EVERY, now));
        positions.release(lost.id(), ending.closedAt(), ending.closedAt().plus(KEPT));
        store.inTransaction(transaction -> {
            transaction.released(lost.id(), now);
            return lost;
        });
        kept.remove(lost.id());
        asked.remove(lost.id());
    }

    /** One that fails is tried again at the next look, and keeps no other from being done. */
    private static void each(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.atWarn().addKeyValue("what", what).addKeyValue("error", failed.getClass().getSimpleName())
                    .log("a lost person's case could not be followed yet");
        }
    }
}
