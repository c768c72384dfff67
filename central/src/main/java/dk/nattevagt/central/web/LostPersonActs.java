package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CaseResult;
import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.Sending;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseEvent;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.Fetching;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.central.tracking.CaseId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a lost person's case. Each act may carry a key, by which the phone knows it when it sends it again, and when it
 * was done, where the phone has kept it through a dead spot.
 */
final class LostPersonActs {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WHERE = 200;

    private final LostPersonParts parts;
    private final LostPersons cases;
    private final Registry registry;
    private final BiConsumer<Exchange, CaseResult> answer;

    LostPersonActs(LostPersonParts parts, Registry registry, BiConsumer<Exchange, CaseResult> answer) {
        this.parts = parts;
        this.cases = parts.cases();
        this.registry = registry;
        this.answer = answer;
    }

    List<Route> table() {
        return List.of(act("join", this::join), act("leave", said -> of(new CaseEvent.Leave(said.by()))),
                act("lead", said -> of(new CaseEvent.Lead(said.by()))), act("search", this::search),
                act("checklist", this::checklist), act("relative", this::relative), act("police", this::police),
                act("note", this::note), act("fetching", this::fetching), act("close", this::close));
    }

    /** What somebody has sent. */
    private record Said(Exchange exchange, JsonObject body, Actor by) {
        String text(String field, int longest) {
            return exchange.text(body, field, longest).strip();
        }

        @Nullable
        String textOrNull(String field, int longest) {
            return BodyReader.orNull(exchange.optionalText(body, field, longest));
        }
    }

    private interface Reading {
        Function<LostPersonCase, CaseEvent> event(Said said);
    }

    private Route act(String name, Reading reading) {
        Consumer<Exchange> doing = exchange -> {
            JsonObject body = exchange.body();
            User user = exchange.caller().user();
            Function<LostPersonCase, CaseEvent> event = reading
                    .event(new Said(exchange, body, LostPersonRoutes.actor(exchange, body)));
            Sending sending = ActRoutes.sending(exchange, body);
            CaseId id = new CaseId(exchange.pathParameter("id"));
            exchange.then(() -> LostPersonRoutes
                    .stored(() -> cases.act(user.municipality(), id, user.id(), event, sending)),
                    result -> answer.accept(exchange, result));
        };
        return new Route("POST", "/api/lost-persons/{id}/" + name, LostPersonRoutes.SEARCHING, doing);
    }

    private static Function<LostPersonCase, CaseEvent> of(CaseEvent event) {
        return _ -> event;
    }

    /** Joins, or as the leader takes a colleague along. */
    private Function<LostPersonCase, CaseEvent> join(Said said) {
        String who = said.textOrNull("who", 64);
        if (who == null) {
            return of(new CaseEvent.Join(said.by(), said.textOrNull("where", LONGEST_WHERE)));
        }
        User colleague = registry.user(new UserId(who)).orElseThrow(() -> BodyReader.bad("who"));
        return of(new CaseEvent.Add(said.by(), colleague));
    }

    private Function<LostPersonCase, CaseEvent> search(Said said) {
        String who = said.textOrNull("who", 64);
        return of(new CaseEvent.Search(said.by(), who == null ? said.by().user() : new UserId(who),
                said.text("where", LONGEST_WHERE)));
    }

    /** One thing at a time: a moment, the risks, or something in words. */
    private Function<LostPersonCase, CaseEvent> checklist(Said said) {
        if (said.body().containsKey("risks")) {
            return of(new CaseEvent.Risks(said.by(),
                    Set.copyOf(BodyReader.names(said.body(), "risks", Risk::ofWireName))));
        }
        Instant seen = moment(said, "lastSeenAt");
        if (seen != null) {
            return of(new CaseEvent.SeenAt(said.by(), seen));
        }
        ChecklistItem item = ChecklistItem.ofWireName(said.text("item", 64)).orElseThrow(() -> BodyReader.bad("item"));
        return of(new CaseEvent.Answered(said.by(), item, said.text("text", LONGEST_TEXT)));
    }

    private @Nullable Instant moment(Said said, String field) {
        String text = said.textOrNull(field, 40);
        return text == null ? null : BodyReader.moment(field, text, parts.zone());
    }

    private Function<LostPersonCase, CaseEvent> relative(Said said) {
        int number = BodyReader.number(said.body(), "number", 0);
        RelativeAsked.Answer came = RelativeAsked.Answer.ofWireName(said.text("answer", 64))
                .orElseThrow(() -> BodyReader.bad("answer"));
        Object fetches = said.body().getValue("fetches");
        if (fetches != null && !(fetches instanceof Boolean)) {
            throw BodyReader.bad("fetches");
        }
        String note = said.textOrNull("note", LONGEST_TEXT);
        return lost -> {
            List<Relative> relatives = registry.wearer(lost.citizen()).map(Wearer::relatives).orElse(List.of());
            boolean there = number >= 1 && number <= relatives.size();
            return new CaseEvent.Called(said.by(), there ? relatives.get(number - 1) : null, came, (Boolean) fetches,
                    note);
        };
    }

    private Function<LostPersonCase, CaseEvent> police(Said said) {
        Instant at = moment(said, "toldAt");
        String reference = said.textOrNull("reference", LONGEST_TEXT);
        return of(new CaseEvent.ToldPolice(said.by(), at == null ? cases.now() : at, reference));
    }

    private Function<LostPersonCase, CaseEvent> note(Said said) {
        return of(new CaseEvent.Noted(said.by(), said.text("text", LONGEST_NOTE)));
    }

    private Function<LostPersonCase, CaseEvent> fetching(Said said) {
        return lost -> new CaseEvent.Fetch(said.by(),
                Fetching.decide(registry.wearer(lost.citizen()).orElse(null), lost));
    }

    private Function<LostPersonCase, CaseEvent> close(Said said) {
        CaseEnding.How how = CaseEnding.How.ofWireName(said.text("how", 64)).orElseThrow(() -> BodyReader.bad("how"));
        return of(new CaseEvent.Close(said.by(), how, said.textOrNull("where", LONGEST_TEXT), moment(said, "foundAt"),
                said.textOrNull("note", LONGEST_NOTE)));
    }
}
