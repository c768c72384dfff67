package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.TrackerOverview.Worn;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.Battery;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.NotWorn;
import dk.nattevagt.central.tracking.WearerWatch;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trackers and those who wear them as JSON, without a word of where they are. */
final class TrackerJson {
    private final Registry registry;
    private final HomeJson homes = new HomeJson();

    TrackerJson(Registry registry) {
        this.registry = registry;
    }

    JsonObject worn(Worn worn) {
        WearerWatch watch = worn.watch();
        Battery battery = watch == null ? Battery.UNKNOWN : watch.battery();
        NotWorn notWorn = worn.notWorn();
        return new JsonObject().put("citizen", citizen(worn.wearer().citizen(), worn.home()))
                .put("home", homes.home(worn.home()))
                .put("condition", worn.standing().wireName())
                .put("lastHeardAt", watch == null ? null : AlarmJson.text(watch.heardAt()))
                .put("batteryPercent", battery.percent())
                .put("emptyAt", AlarmJson.text(battery.emptyAt().orElse(null)))
                .put("charging", battery.charging())
                .put("notWorn", notWorn == null ? null : notWorn.wireName());
    }

    JsonObject task(GpsTasks.Visit visit) {
        GpsHandling.Task task = visit.task();
        GpsHandling.Done done = task.done();
        return new JsonObject().put("citizen", citizen(task.citizen(), visit.home()))
                .put("home", homes.home(visit.home()))
                .put("batteryPercent", task.batteryPercent())
                .put("emptyAt", AlarmJson.text(task.emptyAt()))
                .put("charging", task.charging())
                .put("done", done == null
                        ? null
                        : new JsonObject().put("by", done.by().value()).put("byName", nameOf(done.by())).put("at",
                                AlarmJson.text(done.at())));
    }

    /** A row of the day's list, like those about equipment. */
    JsonObject chore(TrackerOverview.Chore chore) {
        var tracker = registry.wearer(chore.citizen()).orElseThrow().tracker();
        Home other = chore.other();
        return new JsonObject().put("trouble", chore.kind())
                .put("unprotected", false)
                .put("beganAt", AlarmJson.text(chore.since()))
                .put("heardAt", AlarmJson.text(chore.since()))
                .put("endedAt", null)
                .put("gateway", tracker.gateway().value())
                .put("device", Objects.requireNonNull(tracker.device()).value())
                .put("deviceKind", "tracker")
                .put("name", null)
                .put("room", null)
                .put("home", homes.home(chore.home()))
                .put("otherHome", other == null ? null : homes.home(other));
    }

    private static JsonObject citizen(CitizenId id, Home home) {
        return new JsonObject().put("id", id.value()).put("name", name(id, home));
    }

    private static @Nullable String name(CitizenId id, Home home) {
        return home.citizens().stream().filter(citizen -> citizen.id().equals(id)).map(Citizen::name).findFirst()
                .orElse(null);
    }

    String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }
}
