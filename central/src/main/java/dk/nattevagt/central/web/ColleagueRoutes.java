package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.desk.Presence.Reach;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom an alarm can be handed to. */
final class ColleagueRoutes {
    private final Presence presence;
    private final Registry registry;
    private final InstantSource clock;

    ColleagueRoutes(Presence presence, Registry registry, InstantSource clock) {
        this.presence = presence;
        this.registry = registry;
        this.clock = clock;
    }

    /** Those on shift first, then those who can best be reached, then by name. */
    void list(Exchange exchange) {
        User me = exchange.caller().user();
        List<User> others = registry.staff(me.municipality())
                .stream()
                .filter(user -> ActRoutes.answers(user.role()) && !user.id().equals(me.id()))
                .toList();
        exchange.then(() -> colleagues(me, others), exchange::json);
    }

    private JsonArray colleagues(User me, List<User> others) {
        Instant now = clock.instant();
        Set<UserId> onShift = presence.onShift(me.municipality(), now)
                .stream()
                .map(Presence.OnShift::user)
                .collect(Collectors.toSet());
        Map<UserId, Reach> reach = presence.reach(others.stream().map(User::id).toList(), now);
        JsonArray array = new JsonArray();
        others.stream()
                .sorted(Comparator.comparing((User user) -> !onShift.contains(user.id()))
                        .thenComparing(user -> reach.getOrDefault(user.id(), Reach.NONE))
                        .thenComparing(User::name))
                .forEach(user -> array.add(new JsonObject()
                        .put("user", user.id().value())
                        .put("name", user.name())
                        .put("role", user.role().wireName())
                        .put("onShift", onShift.contains(user.id()))
                        .put("reach", reach.getOrDefault(user.id(), Reach.NONE).wireName())));
        return array;
    }
}
