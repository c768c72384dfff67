package dk.nattevagt.central.dossier;

import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule for when a personal alarm protected nobody. Where a home has several devices, trouble with one of them counts, because nobody
 * knows which the citizen reaches for; a proof or a mounting of one of them counts for all, because a citizen with one that works can call.
 */
public final class UnitGaps {
    private final Unit unit;
    private final Duration proofEvery;
    private final Instant from;
    private final Instant before;
    private final Instant now;

    private UnitGaps(Unit unit, Duration proofEvery, Instant from, Instant before, Instant now) {
        this.unit = unit;
        this.proofEvery = proofEvery;
        this.from = from;
        this.before = before.isAfter(now) ? now : before;
        this.now = now;
    }

    /**
     * The gaps that touch this time, earliest first. Troubles and failed tests are told whole, the others within this time.
     *
     * @param proofEvery how long a proof lasts
     */
    public static List<Gap> of(Unit unit, Duration proofEvery, Instant from, Instant before, Instant now) {
        UnitGaps gaps = new UnitGaps(unit, proofEvery, from, before, now);
        return from.isBefore(gaps.before) ? gaps.all() : List.of();
    }

    private List<Gap> all() {
        return Stream.of(troubles(), unpaired(), failed(), unproven()).flatMap(List::stream)
                .filter(gap -> gap.within(from, before).isPresent())
                .sorted(Comparator.comparing(Gap::began).thenComparing(Gap::kind)).toList();
    }

    private List<Gap> troubles() {
        return unit.troubles().stream().filter(TechnicalAlarm::unprotected).filter(this::concernsUnit)
                .map(alarm -> new Gap(alarm.beganAt(), alarm.endedAt(), kind(alarm))).toList();
    }

    private boolean concernsUnit(TechnicalAlarm alarm) {
        EventSource source = alarm.source();
        return source.device() == null
                ? unit.gateways().contains(source.gateway())
                : unit.devices().contains(source);
    }

    private static Gap.Kind kind(TechnicalAlarm alarm) {
        return switch (alarm.trouble()) {
            case SILENT, RADIO_LOST, GATEWAY_SILENT, OUTBOX_GROWING -> Gap.Kind.OFFLINE;
            case LOW_BATTERY, MAINS_LOST, TAMPER, FAULT, STUCK, NONSENSE, DISK_LOW, TOO_HOT, CLOCK_OFF,
                    TABLE_DIFFERS ->
                Gap.Kind.FAULTY;
        };
    }

    /** A time with two ends. */
    private record Span(Instant from, Instant to) {}

    /** Only where gateways say what hangs there; a device that merely the registry names hangs there for all anybody knows. */
    private List<Gap> unpaired() {
        if (unit.mountings().isEmpty() || unit.devices().stream().anyMatch(this::onlyRegistered)) {
            return List.of();
        }
        List<Span> mounted = unit.devices().stream().flatMap(source -> mounted(source).stream()).toList();
        return complement(mounted).stream().map(span -> gap(span, Gap.Kind.UNPAIRED)).toList();
    }

    private boolean onlyRegistered(EventSource source) {
        return unit.mountings().stream().noneMatch(mounting -> mounting.source().equals(source))
                && unit.tests().stream().anyMatch(test -> test.heard() && test.source().equals(source));
    }

    private List<Span> mounted(EventSource source) {
        List<Span> spans = new ArrayList<>();
        Instant since = null;
        for (Mounting mounting : unit.mountings()) {
            if (!mounting.source().equals(source)) {
                continue;
            }
            if (mounting.mounted() && since == null) {
                since = mounting.at();
            } else if (!mounting.mounted() && since != null) {
                spans.add(new Span(since, later(since, mounting.at())));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new Span(since, later(since, before)));
        }
        return spans;
    }

    /** Until the same device is heard. */
    private List<Gap> failed() {
        return unit.tests().stream().filter(test -> !test.heard())
                .map(missed -> new Gap(missed.at(), heardAfter(missed).orElse(null), Gap.Kind.TEST_FAILED)).toList();
    }

    private Optional<Instant> heardAfter(UnitTest missed) {
        return unit.tests().stream()
                .filter(test -> test.heard() && test.source().equals(missed.source())
                        && !test.at().isBefore(missed.at()))
                .map(UnitTest::at).min(Instant::compareTo);
    }

    /** A proof lasts as long as it may, and no longer than its device hangs there. */
    private List<Gap> unproven() {
        List<Span> proven = unit.tests().stream().filter(UnitTest::heard).map(this::proof).toList();
        Instant first = unit.firstHeard();
        List<Gap> gaps = new ArrayList<>();
        for (Span span : complement(proven)) {
            boolean never = first == null || !span.to().isAfter(first);
            gaps.add(gap(span, never ? Gap.Kind.NEVER_PROVEN : Gap.Kind.TEST_OVERDUE));
        }
        return gaps;
    }

    private Span proof(UnitTest test) {
        Instant until = test.at().plus(proofEvery);
        Instant takenDown = unit.mountings().stream()
                .filter(mounting -> !mounting.mounted() && mounting.source().equals(test.source()))
                .map(Mounting::at).filter(at -> at.isAfter(test.at())).min(Instant::compareTo).orElse(until);
        return new Span(test.at(), takenDown.isBefore(until) ? takenDown : until);
    }

    /** What is left of the time. */
    private List<Span> complement(List<Span> spans) {
        List<Span> left = new ArrayList<>();
        Instant at = from;
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (span.from().isAfter(at)) {
                left.add(new Span(at, span.from().isBefore(before) ? span.from() : before));
            }
            at = later(at, span.to());
            if (!at.isBefore(before)) {
                return left;
            }
        }
        left.add(new Span(at, before));
        return left;
    }

    /** What has not ended by now lasts. */
    private Gap gap(Span span, Gap.Kind kind) {
        return new Gap(span.from(), span.to().isBefore(now) ? span.to() : null, kind);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
