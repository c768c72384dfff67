package dk.nattevagt.central.outage;

import dk.nattevagt.central.outage.Outage.Member;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When silent gateways are one outage, how it grows and when it is over. Below the threshold each silent gateway stays a technical
 * alarm of its own; a slow trickle never becomes an outage.
 */
public final class OutageRules {
    private final OutageSettings settings;

    public OutageRules(OutageSettings settings) {
        this.settings = settings;
    }

    /**
     * A municipality's gateways at one moment.
     *
     * @param gateways how many it has that were ever heard
     * @param silentSince those silent now, and when each was last heard
     */
    public record Silence(MunicipalityId municipality, int gateways, Map<GatewayId, Instant> silentSince) {
        public Silence {
            silentSince = Map.copyOf(silentSince);
        }
    }

    /** The lasting outages of the municipality as they are from now on, those just ended and just begun among them. */
    public List<Outage> next(List<Outage> lasting, Silence silence, Instant now) {
        Map<GatewayId, Instant> unclaimed = new HashMap<>(silence.silentSince());
        List<Outage> next = new ArrayList<>();
        for (Outage outage : lasting) {
            outage.members().forEach(member -> unclaimed.remove(member.gateway()));
        }
        for (Outage outage : lasting) {
            Outage moved = new Outage(outage.number(), outage.municipality(), outage.beganAt(), outage.noticedAt(),
                    null,
                    Stream.concat(outage.members().stream().map(member -> heard(member, silence, now)),
                            joining(outage, unclaimed).stream()).toList());
            next.add(over(moved, silence, now) ? ended(moved, now) : moved);
        }
        begun(silence, unclaimed, now).forEach(next::add);
        return next;
    }

    private static Member heard(Member member, Silence silence, Instant now) {
        boolean silent = silence.silentSince().containsKey(member.gateway());
        if (silent == member.silent()) {
            return member;
        }
        return new Member(member.gateway(), member.silentSince(), silent ? null : now);
    }

    /** What falls silent shortly after an outage's latest belongs to it, such as gateways whose batteries give up one by one. */
    private List<Member> joining(Outage outage, Map<GatewayId, Instant> unclaimed) {
        List<Member> joined = new ArrayList<>();
        Instant earliest = outage.beganAt().minus(settings.within());
        Instant latest = outage.members().getLast().silentSince();
        for (Map.Entry<GatewayId, Instant> silent : inOrder(unclaimed)) {
            Instant since = silent.getValue();
            if (!since.isBefore(earliest) && !since.isAfter(latest.plus(settings.within()))) {
                joined.add(new Member(silent.getKey(), since, null));
                latest = since.isAfter(latest) ? since : latest;
            }
        }
        joined.forEach(member -> unclaimed.remove(member.gateway()));
        return joined;
    }

    /** What still is silent at its end must not be an outage by itself. */
    private boolean over(Outage outage, Silence silence, Instant now) {
        int silent = outage.silent();
        int heard = outage.members().size() - silent;
        boolean mostAreBack = heard * 100 >= outage.members().size() * settings.endsAtPercent()
                && silent < settings.threshold(silence.gateways());
        return mostAreBack && Duration.between(lastChange(outage), now).compareTo(settings.settledFor()) >= 0;
    }

    private static Instant lastChange(Outage outage) {
        return outage.members().stream()
                .flatMap(member -> Stream.ofNullable(member.heardAgainAt()))
                .max(Instant::compareTo).orElse(outage.noticedAt());
    }

    private static Outage ended(Outage outage, Instant now) {
        return new Outage(outage.number(), outage.municipality(), outage.beganAt(), outage.noticedAt(), now,
                outage.members());
    }

    /** Outages that begin now: as many as there are crowds far enough apart. */
    private List<Outage> begun(Silence silence, Map<GatewayId, Instant> unclaimed, Instant now) {
        int threshold = settings.threshold(silence.gateways());
        List<Outage> begun = new ArrayList<>();
        List<Map.Entry<GatewayId, Instant>> silent = inOrder(unclaimed);
        int from = 0;
        while (from + threshold <= silent.size()) {
            Instant first = silent.get(from).getValue();
            Instant crowded = silent.get(from + threshold - 1).getValue();
            if (crowded.isAfter(first.plus(settings.within()))) {
                from++;
                continue;
            }
            int to = from + threshold;
            while (to < silent.size() && !silent.get(to).getValue()
                    .isAfter(silent.get(to - 1).getValue().plus(settings.within()))) {
                to++;
            }
            begun.add(new Outage(0, silence.municipality(), first, now, null, silent.subList(from, to).stream()
                    .map(one -> new Member(one.getKey(), one.getValue(), null)).toList()));
            from = to;
        }
        return begun;
    }

    private static List<Map.Entry<GatewayId, Instant>> inOrder(Map<GatewayId, Instant> silent) {
        return silent.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<GatewayId, Instant> one) -> one.getValue())
                        .thenComparing(one -> Objects.requireNonNull(one.getKey()).value()))
                .toList();
    }
}
