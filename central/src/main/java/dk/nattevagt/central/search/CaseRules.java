package dk.nattevagt.central.search;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseDecision.Changed;
import dk.nattevagt.central.search.CaseDecision.Refused;
import dk.nattevagt.central.search.CaseEntry.Kind;
import dk.nattevagt.central.search.LostPersonCase.Parts;
import dk.nattevagt.central.tracking.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be done in a case, and what it makes of it. Every change adds to the timeline; what stood before stays in it. */
public final class CaseRules {
    /** Who can be on a case. */
    public static final Set<Role> SEARCHING = Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR,
            Role.GROUP_MOBILE);
    /** Telephones' clocks differ by this much from ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private CaseRules() {}

    /** Opens a case; whoever does it leads it. */
    public static CaseDecision open(CaseId id, Lost lost, CaseOrigin origin, Actor by, Instant now) {
        if (!by.known()) {
            return new Refused(CaseRefusal.WHO_ARE_YOU);
        }
        LostPersonCase opened = new LostPersonCase(id, lost.citizen(), lost.home(), lost.municipality(), by.user(), now,
                origin, by.user(), List.of(new Searcher(by.user(), now, null, by.inPerson())), Checklist.EMPTY,
                List.of(), null, null, 1);
        Map<String, String> details = new TreeMap<>(Map.of("how", origin.wireName()));
        if (origin instanceof CaseOrigin.RelativeCalled(String name, _)) {
            details.put("caller", name);
        }
        return new Changed(opened, List.of(entry(now, Kind.OPENED, by, details)));
    }

    /** Who is lost. */
    public record Lost(CitizenId citizen, HomeId home,
            MunicipalityId municipality) {}

    /** What becomes of it. */
    public static CaseDecision decide(LostPersonCase lost, CaseEvent event, Instant now) {
        if (!lost.open()) {
            return new Refused(CaseRefusal.CLOSED);
        }
        if (event instanceof CaseEvent.Join join) {
            return join(lost, join, now);
        }
        if (!lost.has(event.by().user())) {
            return new Refused(CaseRefusal.NOT_ON_IT);
        }
        Parts parts = lost.parts();
        Actor by = event.by();
        return switch (event) {
            case CaseEvent.Join join -> join(lost, join, now);
            case CaseEvent.Add add -> add(lost, add, now);
            case CaseEvent.Leave _ -> leave(lost, by, now);
            case CaseEvent.Lead _ -> lost.leader().equals(by.user())
                    ? new Refused(CaseRefusal.LEADS_ALREADY)
                    : changed(lost, parts.led(by.user()), entry(now, Kind.LEADS, by, Map.of()));
            case CaseEvent.Search search -> search(lost, search, now);
            case CaseEvent.Answered(_, ChecklistItem item, String text) -> changed(lost,
                    parts.with(lost.checklist().with(item, new CaseAnswer(text, by.user(), now))),
                    entry(now, lost.checklist().answer(item).isPresent() ? Kind.CORRECTED : Kind.ANSWERED, by,
                            Map.of("item", item.wireName(), "text", text)));
            case CaseEvent.SeenAt(_, Instant at) -> later(at, now)
                    ? new Refused(CaseRefusal.IN_THE_FUTURE)
                    : changed(lost, parts.with(lost.checklist().seenAt(at)),
                            entry(now, Kind.SEEN_AT, by, Map.of("at", at.toString())));
            case CaseEvent.Risks(_, Set<Risk> risks) -> changed(lost, parts.with(lost.checklist().with(risks)),
                    entry(now, Kind.RISKS, by, Map.of("risks",
                            risks.stream().map(Risk::wireName).sorted().collect(Collectors.joining(" ")))));
            case CaseEvent.Called called -> called(lost, called, now);
            case CaseEvent.ToldPolice(_, Instant at, String reference) -> later(at, now)
                    ? new Refused(CaseRefusal.IN_THE_FUTURE)
                    : changed(lost, parts.with(lost.checklist().policeTold(at)), entry(now, Kind.POLICE_TOLD, by,
                            and(Map.of("at", at.toString()), "text", reference)));
            case CaseEvent.Noted(_, String text) ->
                changed(lost, parts, entry(now, Kind.NOTED, by, Map.of("text", text)));
            case CaseEvent.Fetch(_, Fetching.Verdict verdict) -> switch (verdict) {
                case Fetching.Verdict.Refused refused -> new Refused(refused.why());
                case Fetching.Verdict.Granted _ ->
                    changed(lost, parts.fetching(now), entry(now, Kind.FETCHING, by, Map.of()));
            };
            case CaseEvent.Close close -> close(lost, close, now);
        };
    }

    private static CaseDecision join(LostPersonCase lost, CaseEvent.Join join, Instant now) {
        Actor by = join.by();
        if (!by.known()) {
            return new Refused(CaseRefusal.WHO_ARE_YOU);
        }
        if (lost.has(by.user())) {
            return new Refused(CaseRefusal.ON_IT_ALREADY);
        }
        return changed(lost, lost.parts().with(and(lost.people(), new Searcher(by.user(), now, join.where(),
                by.inPerson()))), entry(now, Kind.JOINED, by, and(Map.of(), "where", join.where())));
    }

    private static CaseDecision add(LostPersonCase lost, CaseEvent.Add add, Instant now) {
        UserId who = add.who().id();
        if (!lost.leader().equals(add.by().user())) {
            return new Refused(CaseRefusal.NOT_THE_LEADER);
        }
        if (!SEARCHING.contains(add.who().role()) || !add.who().municipality().equals(lost.municipality())) {
            return new Refused(CaseRefusal.NOT_COLLEAGUE);
        }
        if (lost.has(who)) {
            return new Refused(CaseRefusal.ON_IT_ALREADY);
        }
        return changed(lost, lost.parts().with(and(lost.people(), new Searcher(who, now, null, null))),
                entry(now, Kind.ADDED, add.by(), Map.of("who", who.value())));
    }

    private static CaseDecision leave(LostPersonCase lost, Actor by, Instant now) {
        if (lost.leader().equals(by.user())) {
            return new Refused(CaseRefusal.LEADER_STAYS);
        }
        return changed(lost,
                lost.parts().with(lost.people().stream().filter(one -> !one.user().equals(by.user())).toList()),
                entry(now, Kind.LEFT, by, Map.of()));
    }

    private static CaseDecision search(LostPersonCase lost, CaseEvent.Search search, Instant now) {
        if (!lost.has(search.who())) {
            return new Refused(CaseRefusal.NOT_ON_IT);
        }
        List<Searcher> people = lost.people().stream()
                .map(one -> one.user().equals(search.who())
                        ? new Searcher(one.user(), one.since(), search.where(), one.inPerson())
                        : one)
                .toList();
        return changed(lost, lost.parts().with(people), entry(now, Kind.SEARCHES, search.by(),
                Map.of("who", search.who().value(), "where", search.where())));
    }

    private static CaseDecision called(LostPersonCase lost, CaseEvent.Called called, Instant now) {
        Relative relative = called.relative();
        if (relative == null) {
            return new Refused(CaseRefusal.NO_SUCH_RELATIVE);
        }
        RelativeAsked before = lost.relatives().stream().filter(one -> one.isAbout(relative)).findFirst()
                .orElse(null);
        // What they said of fetching stands until they say otherwise: a later call that nobody answers takes no "yes" back.
        Boolean fetches = (called.fetches() != null || before == null) ? called.fetches() : before.fetches();
        RelativeAsked asked = new RelativeAsked(relative.name(), relative.relation(),
                before == null ? 1 : before.calls() + 1, called.answer(), fetches, called.note(), called.by().user(),
                now);
        List<RelativeAsked> others = lost.relatives().stream().filter(one -> !one.isAbout(relative)).toList();
        Map<String, String> details = and(Map.of("name", relative.name(), "relation",
                relative.relation(), "answer", called.answer().wireName()), "text", called.note());
        return changed(lost, lost.parts().asked(and(others, asked)), entry(now, Kind.RELATIVE_CALLED, called.by(),
                and(details, "fetches", called.fetches() == null ? null : called.fetches().toString())));
    }

    private static CaseDecision close(LostPersonCase lost, CaseEvent.Close close, Instant now) {
        boolean wasLost = close.how() != CaseEnding.How.FALSE_WORRY;
        Instant foundAt = wasLost && close.foundAt() == null ? now : close.foundAt();
        if (foundAt != null && later(foundAt, now)) {
            return new Refused(CaseRefusal.IN_THE_FUTURE);
        }
        if (wasLost && close.how() != CaseEnding.How.CAME_HOME && close.where() == null) {
            return new Refused(CaseRefusal.NOT_WHERE);
        }
        CaseEnding ending = new CaseEnding(close.how(), close.where(), wasLost ? foundAt : null, close.note(),
                close.by().user(), now);
        Map<String, String> details = and(and(Map.of("how", close.how().wireName()), "where", close.where()), "text",
                close.note());
        return changed(lost, lost.parts().ended(ending), entry(now, Kind.CLOSED, close.by(),
                and(details, "at", ending.foundAt() == null ? null : ending.foundAt().toString())));
    }

    private static boolean later(Instant at, Instant now) {
        return at.isAfter(now.plus(CLOCKS_DIFFER));
    }

    private static Changed changed(LostPersonCase lost, Parts parts, CaseEntry entry) {
        return new Changed(lost.next(parts), List.of(entry));
    }

    private static CaseEntry entry(Instant now, Kind kind, Actor by, Map<String, String> details) {
        return new CaseEntry(now, kind, by.user(), by.inPerson(), details);
    }

    private static Map<String, String> and(Map<String, String> details, String name, @Nullable String value) {
        if (value == null) {
            return details;
        }
        Map<String, String> all = new TreeMap<>(details);
        all.put(name, value);
        return all;
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
