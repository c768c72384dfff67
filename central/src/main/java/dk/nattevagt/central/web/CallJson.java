package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.dossier.Call;
import dk.nattevagt.central.dossier.CitizenHistory;
import dk.nattevagt.central.dossier.Dossier;
import dk.nattevagt.central.dossier.Gap;
import dk.nattevagt.central.dossier.OwnedCall;
import dk.nattevagt.central.dossier.Owner;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.dossier.UnprotectedDays;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A citizen's calls and unprotected times as the pages get them. Notes are health data: for the assessor alone. */
final class CallJson {
    private final Registry registry;
    private final ZoneId zone;

    CallJson(Registry registry, ZoneId zone) {
        this.registry = registry;
        this.zone = zone;
    }

    JsonObject history(CitizenHistory history, LocalDate today) {
        JsonObject json = new JsonObject().put("citizen", person(history.citizen()))
                .put("from", history.from().toString()).put("to", history.to().toString())
                .put("today", today.toString());
        Home home = registry.homeOf(history.citizen()).orElse(null);
        json.put("home", home == null ? null : new HomeJson().home(home));
        json.put("sharesHomeWith", home == null
                ? new JsonArray()
                : all(home.citizens().stream().map(Citizen::id).filter(id -> !id.equals(history.citizen())).toList(),
                        this::person));
        JsonArray days = new JsonArray();
        history.days().days().forEach((date, day) -> days.add(day(date, day)));
        return json.put("calls", all(history.calls(), this::call)).put("tests", all(history.tests(), this::test))
                .put("gaps", all(history.gaps(), CallJson::gap)).put("days", days);
    }

    JsonObject call(OwnedCall owned) {
        Call call = owned.call();
        AlarmOrigin origin = call.alarm().origin();
        JsonObject json = new JsonObject().put("alarm", call.id().value()).put("at", call.madeAt().toString())
                .put("day", call.day(zone).toString()).put("receivedAt", origin.timing().receivedAt().toString())
                .put("late", origin.timing().late()).put("cause", origin.cause().wireName())
                .put("device", origin.event().source().device() == null
                        ? null
                        : origin.event().source().device().value())
                .put("state", call.alarm().state().wireName()).put("exercise", call.alarm().exercise() != null)
                .put("forHelp", call.forHelp()).put("standing", Dossier.standing(owned))
                .put("askWhose", owned.whoseMatters());
        Closed closed = call.closed();
        json.put("outcome", closed == null ? null : closed.outcome().wireName());
        if (closed != null) {
            json.put("note", closed.note()).put("closedBy", closed.by().value())
                    .put("closedByName", name(closed.by())).put("closedAt", closed.since().toString());
        }
        return json.put("corrections", all(call.corrections(), this::correction)).put("owner", owner(owned.owner()))
                .put("whose", whose(owned.said()));
    }

    private JsonObject correction(Call.Correction one) {
        return new JsonObject().put("at", one.at().toString()).put("by", one.by() == null ? null : one.by().value())
                .put("byName", name(one.by())).put("from", one.from().wireName()).put("to", one.to().wireName())
                .put("note", one.note()).put("reason", one.reason());
    }

    private JsonObject owner(Owner owner) {
        return switch (owner) {
            case Owner.Unknown _ -> new JsonObject().put("known", false);
            case Owner.Known known -> new JsonObject().put("known", true).put("how", known.how().wireName())
                    .put("citizens", all(known.citizens(), this::person));
        };
    }

    private @Nullable JsonObject whose(@Nullable WhoseCall said) {
        if (said == null) {
            return null;
        }
        CitizenId citizen = said.citizen();
        return new JsonObject().put("citizen", citizen == null ? null : person(citizen)).put("both", said.both())
                .put("reason", said.reason()).put("by", said.by().value()).put("byName", name(said.by()))
                .put("at", said.at().toString());
    }

    private JsonObject test(UnitTest test) {
        return new JsonObject().put("at", test.at().toString())
                .put("day", LocalDate.ofInstant(test.at(), zone).toString())
                .put("device", test.source().device() == null ? null : test.source().device().value())
                .put("result", test.result().wireName());
    }

    private static JsonObject gap(Gap gap) {
        return new JsonObject().put("began", gap.began().toString())
                .put("ended", gap.ended() == null ? null : gap.ended().toString())
                .put("kind", gap.kind().wireName());
    }

    private static JsonObject day(LocalDate date, UnprotectedDays.Day day) {
        return new JsonObject().put("date", date.toString()).put("minutes", day.without().toMinutes())
                .put("kinds", all(day.kinds(), Gap.Kind::wireName)).put("counts", day.counts());
    }

    JsonObject person(CitizenId citizen) {
        return new JsonObject().put("id", citizen.value()).put("name", registry.homeOf(citizen).stream()
                .flatMap(home -> home.citizens().stream()).filter(one -> one.id().equals(citizen)).map(Citizen::name)
                .findFirst().orElse(citizen.value()));
    }

    @Nullable
    String name(@Nullable UserId user) {
        return user == null ? null : registry.user(user).map(User::name).orElse(user.value());
    }

    static <T> JsonArray all(Collection<T> things, Function<T, Object> json) {
        return new JsonArray(List.copyOf(things).stream().map(json).toList());
    }
}
