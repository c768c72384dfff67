package dk.nattevagt.central.web;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.quality.AlarmTimes;
import dk.nattevagt.central.quality.Breach;
import dk.nattevagt.central.quality.Figures;
import dk.nattevagt.central.quality.LinkTime;
import dk.nattevagt.central.quality.Moment;
import dk.nattevagt.central.quality.Promise;
import dk.nattevagt.central.quality.QualityReport;
import dk.nattevagt.central.quality.Replay;
import dk.nattevagt.central.quality.Share;
import dk.nattevagt.central.quality.Spread;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures, breaches and replays as the interface writes them. Times taken are in milliseconds. */
final class QualityJson {
    private static final List<String> PEOPLE_IN_DETAILS = List.of("from", "to", "responder");

    private final Registry registry;

    QualityJson(Registry registry) {
        this.registry = registry;
    }

    /** @param address where an alarm was, by its id */
    JsonObject report(MunicipalityId municipality, QualityReport report, Function<AlarmTimes, String> address) {
        JsonArray breaches = new JsonArray();
        report.breaches().forEach(breach -> breaches
                .add(breach(municipality, breach).put("address", address.apply(breach.times()))));
        return new JsonObject()
                .put("all", figures(report.all()))
                .put("byTeam", groups(report.byTeam(), "team")
                        .stream().map(JsonObject.class::cast)
                        .map(group -> group.put("teamName", teamName(municipality, group.getString("team"))))
                        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll))
                .put("byHour", groups(report.byHour(), "hour"))
                .put("byCause", groups(report.byCause(), "cause"))
                .put("breaches", breaches);
    }

    private static JsonArray groups(Map<?, Figures> groups, String name) {
        JsonArray array = new JsonArray();
        groups.forEach((key, figures) -> array.add(new JsonObject().put(name, key).put("figures", figures(figures))));
        return array;
    }

    /** A team's name; its id when the registry has forgotten it, and nothing for no team. */
    @Nullable
    String teamName(MunicipalityId municipality, @Nullable String team) {
        return team == null || team.isEmpty()
                ? null
                : registry.teams(municipality).stream().filter(one -> one.id().value().equals(team))
                        .map(CareTeam::name).findFirst().orElse(team);
    }

    private static JsonObject figures(Figures figures) {
        JsonObject promises = new JsonObject();
        for (Promise promise : Promise.values()) {
            Share share = figures.share(promise);
            promises.put(promise.wireName(), new JsonObject().put("kept", share.kept()).put("of", share.of())
                    .put("percent", share.percent()).put("target", promise.percent()));
        }
        return new JsonObject()
                .put("alarms", figures.alarms())
                .put("late", figures.late())
                .put("toAccept", spread(figures.toAccept()))
                .put("toDeparture", spread(figures.toDeparture()))
                .put("toArrival", spread(figures.toArrival()))
                .put("promises", promises);
    }

    private static JsonObject spread(Spread spread) {
        return new JsonObject().put("count", spread.count()).put("medianMs", millis(spread.median()))
                .put("p90Ms", millis(spread.p90())).put("longestMs", millis(spread.longest()));
    }

    private JsonObject breach(MunicipalityId municipality, Breach breach) {
        AlarmTimes times = breach.times();
        String team = times.team() == null ? null : times.team().value();
        return new JsonObject()
                .put("alarm", times.alarm().value())
                .put("cause", times.cause().wireName())
                .put("team", team)
                .put("teamName", teamName(municipality, team))
                .put("receivedAt", AlarmJson.text(times.receivedAt()))
                .put("broken", promises(breach.broken()))
                .put("link", breach.slow().link().wireName())
                .put("tookMs", breach.slow().took().toMillis())
                .put("targetMs", breach.slow().target().toMillis())
                .put("reason", breach.reason());
    }

    private static JsonArray promises(Set<Promise> broken) {
        JsonArray array = new JsonArray();
        Arrays.stream(Promise.values()).filter(broken::contains).forEach(promise -> array.add(promise.wireName()));
        return array;
    }

    JsonObject replay(Replay replay) {
        AlarmTimes times = replay.times();
        JsonArray moments = new JsonArray();
        replay.moments().forEach(moment -> moments.add(moment(moment)));
        JsonArray links = new JsonArray();
        replay.links().forEach(link -> links.add(link(link)));
        return new JsonObject()
                .put("pressedAt", AlarmJson.text(times.pressedAt()))
                .put("receivedAt", AlarmJson.text(times.receivedAt()))
                .put("helpDueBy", AlarmJson.text(times.helpDueBy()))
                .put("moments", moments)
                .put("links", links)
                .put("slow", replay.slow().link().wireName())
                .put("slowIsOver", !replay.slow().lost().isNegative())
                .put("reason", replay.reason())
                .put("broken", promises(replay.broken()));
    }

    private JsonObject moment(Moment moment) {
        JsonObject details = new JsonObject();
        moment.details().forEach(details::put);
        for (String field : PEOPLE_IN_DETAILS) {
            String user = moment.details().get(field);
            if (user != null) {
                details.put(field + "Name", nameOf(new UserId(user)));
            }
        }
        return new JsonObject()
                .put("at", AlarmJson.text(moment.at()))
                .put("what", moment.what())
                .put("by", moment.by() == null ? null : moment.by().value())
                .put("byName", nameOf(moment.by()))
                .put("details", details)
                .put("sinceMs", moment.since().toMillis())
                .put("state", moment.state())
                .put("holder", moment.holder() == null ? null : moment.holder().value())
                .put("holderName", nameOf(moment.holder()));
    }

    private @Nullable String nameOf(@Nullable UserId user) {
        return user == null ? null : registry.user(user).map(User::name).orElse(user.value());
    }

    private static JsonObject link(LinkTime link) {
        return new JsonObject()
                .put("link", link.link().wireName())
                .put("from", AlarmJson.text(link.from()))
                .put("to", AlarmJson.text(link.to()))
                .put("finished", link.finished())
                .put("tookMs", link.took().toMillis())
                .put("targetMs", link.target().toMillis());
    }

    private static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }
}
