package dk.nattevagt.central.web;

import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Citizens and staff by name, as the pages about grants write them. */
record GrantWords(Registry registry, HomeJson homes) {

    JsonObject person(CitizenId citizen) {
        return new JsonObject().put("id", citizen.value()).put("name", name(citizen));
    }

    /** Who has left the registry had a name once, and must still be seen. */
    String name(CitizenId citizen) {
        return citizen(citizen).map(Citizen::name).orElse("Ukendt borger " + citizen);
    }

    private Optional<Citizen> citizen(CitizenId citizen) {
        return registry.homeOf(citizen).stream().flatMap(home -> home.citizens().stream())
                .filter(one -> one.id().equals(citizen)).findFirst();
    }

    @Nullable
    JsonObject home(CitizenId citizen) {
        return registry.homeOf(citizen).map(homes::home).orElse(null);
    }

    @Nullable
    String name(@Nullable UserId user) {
        return user == null ? null : registry.user(user).map(User::name).orElse(user.value());
    }

    /** Those who share the home. */
    JsonArray others(CitizenId citizen) {
        return array(registry.homeOf(citizen).map(Home::citizens).stream().flatMap(all -> all.stream())
                .filter(one -> !one.id().equals(citizen)).map(one -> person(one.id())));
    }

    static JsonArray array(Stream<?> things) {
        JsonArray array = new JsonArray();
        things.forEach(array::add);
        return array;
    }

    /** A field that is left out where there is nothing to say. */
    static JsonObject maybe(JsonObject json, String field, @Nullable Object value) {
        return value == null ? json : json.put(field, value instanceof Number ? value : value.toString());
    }
}
