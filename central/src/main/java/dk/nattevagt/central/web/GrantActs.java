package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.CaseworkEvent;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Verdict;
import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantResult;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an assessor does with a grant. Each act answers the whole grant. */
final class GrantActs {
    private static final int LONGEST_REASONS = 8000;
    private static final int LONGEST_NAME = 200;

    private final GrantDesk desk;
    private final BiConsumer<Exchange, Supplier<GrantResult>> answer;

    GrantActs(GrantDesk desk, BiConsumer<Exchange, Supplier<GrantResult>> answer) {
        this.desk = desk;
        this.answer = answer;
    }

    List<Route> table() {
        return List.of(act("decide", GrantActs::decide),
                act("deliver", said -> new CaseworkEvent.Deliver(said.by(), said.day("day"))),
                act("happened", GrantActs::happened), act("judge", GrantActs::judge),
                act("confirm", said -> new CaseworkEvent.Confirm(said.by(), said.key())),
                act("reject", said -> new CaseworkEvent.Reject(said.by(), said.key(), said.words("reasons"))),
                act("delay",
                        said -> new CaseworkEvent.Delay(said.by(), said.day("expected"), said.words("reason"))),
                act("complain",
                        said -> new CaseworkEvent.Complain(said.by(), said.day("received"),
                                said.dayOrNull("decisionReceived"), said.words("text"))),
                act("reassess", GrantActs::reassess),
                act("pass-on",
                        said -> new CaseworkEvent.PassOn(said.by(), said.number("complaint"), said.day("day"))),
                act("withdraw",
                        said -> new CaseworkEvent.Withdraw(said.by(), said.day("day"), said.words("reason"))),
                act("move",
                        said -> new CaseworkEvent.Move(said.by(), said.day("day"), said.text("to", LONGEST_NAME))));
    }

    /** What somebody has sent. */
    private record Said(Exchange exchange, JsonObject body, UserId by) {
        String text(String field, int longest) {
            return exchange.text(body, field, longest).strip();
        }

        @Nullable
        String textOrNull(String field, int longest) {
            return BodyReader.orNull(exchange.optionalText(body, field, longest));
        }

        /** Words the rules ask for, and say themselves what is missing. */
        String words(String field) {
            String said = textOrNull(field, LONGEST_REASONS);
            return said == null ? "" : said;
        }

        LocalDate day(String field) {
            return BodyReader.date(field, text(field, 10));
        }

        @Nullable
        LocalDate dayOrNull(String field) {
            String said = textOrNull(field, 10);
            return said == null ? null : BodyReader.date(field, said);
        }

        int number(String field) {
            if (!(body.getValue(field) instanceof Integer number)) {
                throw BodyReader.bad(field);
            }
            return number;
        }

        boolean flag(String field) {
            Object said = body.getValue(field);
            if (said != null && !(said instanceof Boolean)) {
                throw BodyReader.bad(field);
            }
            return Boolean.TRUE.equals(said);
        }

        <T> T one(String field, Function<String, Optional<T>> named) {
            return named.apply(text(field, LONGEST_NAME)).orElseThrow(() -> BodyReader.bad(field));
        }

        /** Which proposal; null where it is about the decision of an application. */
        CaseworkEvent.@Nullable Key key() {
            return flag("decision") ? null : new CaseworkEvent.Key(text("rule", LONGEST_NAME), day("due"));
        }
    }

    private Route act(String name, Function<Said, CaseworkEvent> reading) {
        Consumer<Exchange> doing = exchange -> {
            User user = exchange.caller().user();
            GrantId id = GrantRoutes.id(exchange);
            CaseworkEvent event = reading.apply(new Said(exchange, exchange.body(), user.id()));
            Function<GrantFile, CaseworkEvent> whatever = _ -> event;
            answer.accept(exchange, () -> desk.act(user.municipality(), id, whatever));
        };
        return new Route("POST", "/api/grants/{id}/" + name, GrantRoutes.ASSESSING, doing);
    }

    private static CaseworkEvent decide(Said said) {
        return new CaseworkEvent.Decide(said.by(), said.one("verdict", CaseworkEvent.Answer::ofWireName),
                said.day("day"), said.words("reasons"), said.textOrNull("legalBasis", LONGEST_NAME),
                GrantRoutes.duration(said.exchange(), said.body()), said.textOrNull("variant", LONGEST_NAME),
                said.flag("journalNoteOnly"));
    }

    private static CaseworkEvent happened(Said said) {
        LocalDate date = said.day("date");
        LocalDate last = said.dayOrNull("to");
        if (last != null && last.isBefore(date)) {
            throw BodyReader.bad("to");
        }
        return new CaseworkEvent.Happened(said.by(), said.one("kind", EventKind::ofWireName), date,
                last == null ? date : last, said.textOrNull("reason", LONGEST_REASONS));
    }

    private static CaseworkEvent judge(Said said) {
        return new CaseworkEvent.Judge(said.by(),
                new CaseworkEvent.Key(said.text("rule", LONGEST_NAME), said.day("due")),
                said.one("verdict", Verdict::ofWireName), said.words("reasons"), said.dayOrNull("endsOn"),
                said.textOrNull("whyBackdated", LONGEST_REASONS), said.dayOrNull("lookAgainOn"),
                said.number("revision"));
    }

    private static CaseworkEvent reassess(Said said) {
        return new CaseworkEvent.Reassess(said.by(), said.number("complaint"),
                said.one("outcome", GrantComplaint.Outcome::ofWireName), said.words("reasons"));
    }
}
