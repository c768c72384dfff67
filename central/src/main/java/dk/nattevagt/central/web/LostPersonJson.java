package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CaseLoop;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.CaseAnswer;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.CaseRules;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.Fetching;
import dk.nattevagt.central.search.FoundFigures;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.ReportingPace;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.central.search.SearchAdvice;
import dk.nattevagt.central.search.Searcher;
import dk.nattevagt.central.search.TimelineWords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lost persons' cases as the interface writes them: little to those who are not on the case, everything to those who are, and never where
 * somebody is. Every field is always there; what is not known is null. Reads the database.
 */
final class LostPersonJson {
    private static final int MOST_CITIZENS = 30;
    private static final int ARRIVALS = 7;

    private final Registry registry;
    private final LostPersonParts parts;
    private final TimelineWords words;
    private final HomeJson homes = new HomeJson();

    LostPersonJson(Registry registry, LostPersonParts parts) {
        this.registry = registry;
        this.parts = parts;
        this.words = new TimelineWords(this::nameOf, parts.zone());
    }

    /** That there is one, and who leads it. */
    JsonObject summary(LostPersonCase lost, User user) {
        return new JsonObject()
                .put("id", lost.id().value())
                .put("citizen", lost.citizen().value())
                .put("citizenName", nameOf(lost.citizen()))
                .put("open", lost.open())
                .put("openedAt", AlarmJson.text(lost.openedAt()))
                .put("leader", lost.leader().value())
                .put("leaderName", nameOf(lost.leader()))
                .put("leaderPhone", phoneOf(lost.leader()))
                .put("searchers", lost.people().size())
                .put("onCase", lost.has(user.id()));
    }

    JsonObject whole(LostPersonCase lost, User user, Instant now) {
        Wearer wearer = registry.wearer(lost.citizen()).orElse(null);
        Home home = registry.home(lost.home()).orElse(null);
        CaseOrigin.RelativeCalled caller = lost.origin() instanceof CaseOrigin.RelativeCalled called ? called : null;
        return summary(lost, user)
                .put("revision", lost.revision())
                .put("home", home == null ? homes.unknown(lost.home()) : homes.home(home))
                .put("openedByName", nameOf(lost.openedBy()))
                .put("how", lost.origin().wireName())
                .put("alarm", lost.origin() instanceof CaseOrigin.ZoneAlarm(var alarm) ? alarm.value() : null)
                .put("callerName", caller == null ? null : caller.name())
                .put("callerPhone", caller == null ? null : caller.phone())
                .put("people", array(lost.people().stream().map(one -> person(lost, one))))
                .put("colleagues", colleagues(lost, user))
                .put("lastSeenAt", AlarmJson.text(lost.checklist().lastSeenAt()))
                .put("checklist", array(Arrays.stream(ChecklistItem.values())
                        .map(item -> item(item, lost.checklist().answers().get(item)))))
                .put("risks", array(lost.checklist().risks().stream().map(Risk::wireName).sorted()))
                .put("policeToldAt", AlarmJson.text(lost.checklist().policeToldAt()))
                .put("relatives", relatives(lost, wearer))
                .put("advice", lost.open() ? advice(SearchAdvice.of(lost, wearer, parts.policeWithin(), now)) : null)
                .put("fetching", fetching(lost, Fetching.decide(wearer, lost)))
                .put("tracker", lost.open() && wearer != null ? tracker(lost, wearer, now) : null)
                .put("timeline", array(parts.cases().store().timeline(lost.id()).stream().map(this::entry)))
                .put("ending", ending(lost));
    }

    private static JsonArray array(Stream<?> things) {
        return new JsonArray(things.collect(Collectors.toList()));
    }

    private JsonObject person(LostPersonCase lost, Searcher one) {
        return new JsonObject()
                .put("user", one.user().value())
                .put("name", nameOf(one.user()))
                .put("inPerson", one.inPerson())
                .put("phone", phoneOf(one.user()))
                .put("since", AlarmJson.text(one.since()))
                .put("where", one.where())
                .put("leads", one.user().equals(lost.leader()));
    }

    /** Whom the leader can take along; to nobody else. */
    private JsonArray colleagues(LostPersonCase lost, User user) {
        if (!lost.leader().equals(user.id())) {
            return new JsonArray();
        }
        return array(registry.staff(lost.municipality()).stream()
                .filter(one -> CaseRules.SEARCHING.contains(one.role()) && !lost.has(one.id()))
                .map(one -> new JsonObject().put("user", one.id().value()).put("name", one.name())));
    }

    private JsonObject item(ChecklistItem item, @Nullable CaseAnswer answer) {
        return new JsonObject()
                .put("item", item.wireName())
                .put("text", answer == null ? null : answer.text())
                .put("byName", answer == null ? null : nameOf(answer.by()))
                .put("at", answer == null ? null : AlarmJson.text(answer.at()));
    }

    private JsonArray relatives(LostPersonCase lost, @Nullable Wearer wearer) {
        JsonArray array = new JsonArray();
        List<Relative> relatives = wearer == null ? List.of() : wearer.relatives();
        for (int i = 0; i < relatives.size(); i++) {
            Relative relative = relatives.get(i);
            array.add(new JsonObject()
                    .put("number", i + 1)
                    .put("name", relative.name())
                    .put("relation", relative.relation())
                    .put("phone", relative.phone())
                    .put("fetches", relative.fetches())
                    .put("asked", lost.relatives().stream().filter(one -> one.isAbout(relative)).findFirst()
                            .map(this::asked).orElse(null)));
        }
        return array;
    }

    private JsonObject asked(RelativeAsked asked) {
        return new JsonObject()
                .put("calls", asked.calls())
                .put("answer", asked.answer().wireName())
                .put("fetches", asked.fetches())
                .put("note", asked.note())
                .put("byName", nameOf(asked.by()))
                .put("at", AlarmJson.text(asked.at()));
    }

    private static JsonObject advice(SearchAdvice advice) {
        return new JsonObject()
                .put("step", advice.next().wireName())
                .put("title", advice.next().title())
                .put("text", advice.next().words())
                .put("policeBy", AlarmJson.text(advice.policeBy()))
                .put("steps", array(advice.steps().stream().map(told -> new JsonObject()
                        .put("step", told.step().wireName())
                        .put("title", told.step().title())
                        .put("done", told.done()))));
    }

    private static JsonObject fetching(LostPersonCase lost, Fetching.Verdict verdict) {
        CaseRefusal why = verdict instanceof Fetching.Verdict.Refused refused ? refused.why() : null;
        return new JsonObject()
                .put("sentAt", AlarmJson.text(lost.fetchingAt()))
                .put("allowed", why == null)
                .put("refusal", why == null ? null : why.wireName())
                .put("sentence", why == null ? null : why.sentence())
                .put("relatives", verdict instanceof Fetching.Verdict.Refused refused
                        ? array(refused.relatives().stream().map(Relative::name))
                        : new JsonArray());
    }

    /** How often it was asked to report, and does, by when its reports came. */
    private JsonObject tracker(LostPersonCase lost, Wearer wearer, Instant now) {
        List<Instant> arrivals = parts.cases().store().arrivals(wearer.tracker(), lost.openedAt(), ARRIVALS);
        return new JsonObject()
                .put("askedEverySeconds", CaseLoop.EVERY.toSeconds())
                .put("reportsEverySeconds", ReportingPace.of(arrivals, now).map(Duration::toSeconds).orElse(null));
    }

    private JsonObject entry(CaseEntry entry) {
        return new JsonObject()
                .put("at", AlarmJson.text(entry.at()))
                .put("kind", entry.kind().wireName())
                .put("byName", nameOf(entry.by()))
                .put("inPerson", entry.inPerson())
                .put("text", words.line(entry));
    }

    private @Nullable JsonObject ending(LostPersonCase lost) {
        CaseEnding ending = lost.ending();
        if (ending == null) {
            return null;
        }
        Duration taken = FoundFigures.timeToFound(lost);
        return new JsonObject()
                .put("how", ending.how().wireName())
                .put("words", ending.how().words())
                .put("where", ending.where())
                .put("foundAt", AlarmJson.text(ending.foundAt()))
                .put("note", ending.note())
                .put("byName", nameOf(ending.by()))
                .put("closedAt", AlarmJson.text(ending.closedAt()))
                .put("secondsToFound", taken == null ? null : taken.toSeconds());
    }

    JsonObject figures(FoundFigures figures) {
        JsonObject endings = new JsonObject();
        Arrays.stream(CaseEnding.How.values())
                .forEach(how -> endings.put(how.wireName(), figures.endings().getOrDefault(how, 0)));
        return new JsonObject()
                .put("cases", figures.cases())
                .put("endings", endings)
                .put("fromOpening", times(figures.fromOpening()))
                .put("fromLastSeen", times(figures.fromLastSeen()));
    }

    private static @Nullable JsonObject times(FoundFigures.@Nullable Times times) {
        return times == null
                ? null
                : new JsonObject()
                        .put("count", times.count())
                        .put("medianSeconds", times.median().toSeconds())
                        .put("longestSeconds", times.longest().toSeconds());
    }

    /** Those who wear a tracker; with at least two letters of a name or an address, whoever has them. */
    JsonArray citizens(MunicipalityId municipality, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        Function<Home, Stream<JsonObject>> of = home -> home.citizens().stream().filter(one -> wanted.length() < 2
                ? registry.wearer(one.id()).isPresent()
                : (one.name() + " " + home.address().oneLine()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(one -> citizen(home, one));
        Stream<Home> own = wanted.length() < 2
                ? registry.wearers(municipality).stream().flatMap(one -> registry.home(one.homeId()).stream())
                : registry.placements(municipality).stream().map(Placement::home);
        return array(own.filter(home -> !home.standIn()).distinct().flatMap(of).limit(MOST_CITIZENS));
    }

    private JsonObject citizen(Home home, Citizen citizen) {
        return new JsonObject()
                .put("citizen", citizen.id().value())
                .put("name", citizen.name())
                .put("address", home.address().oneLine())
                .put("tracker", registry.wearer(citizen.id()).isPresent());
    }

    /** More about a refusal. */
    @Nullable
    String detail(CaseRefusal why, @Nullable LostPersonCase lost) {
        if (lost == null) {
            return null;
        }
        if (why == CaseRefusal.OPEN_ALREADY) {
            return "Den ledes af %s og begyndte %s.".formatted(nameOf(lost.leader()), words.moment(lost.openedAt()));
        }
        return Fetching.decide(registry.wearer(lost.citizen()).orElse(null),
                lost) instanceof Fetching.Verdict.Refused(CaseRefusal same, List<Relative> relatives)
                && same == why && !relatives.isEmpty()
                        ? relatives.stream().map(Relative::name).collect(Collectors.joining(", ", "Det gælder ", "."))
                        : null;
    }

    private String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }

    private String nameOf(CitizenId citizen) {
        return registry.homeOf(citizen).stream().flatMap(home -> home.citizens().stream())
                .filter(one -> one.id().equals(citizen)).map(Citizen::name).findFirst().orElse(citizen.value());
    }

    private @Nullable String phoneOf(UserId user) {
        return registry.user(user).map(one -> one.contact().phone()).orElse(null);
    }
}
