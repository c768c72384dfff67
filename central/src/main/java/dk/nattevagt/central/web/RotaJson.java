package dk.nattevagt.central.web;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaGap;
import dk.nattevagt.central.rota.RotaWords;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.Shift;
import dk.nattevagt.central.rota.ShiftChange;
import dk.nattevagt.central.rota.Swap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Teams, shifts and swaps of one municipality as the interface writes them. */
final class RotaJson {
    private final Rota rota;
    private final RotaWords words;

    RotaJson(Rota rota) {
        this.rota = rota;
        this.words = new RotaWords(rota);
    }

    static <T> JsonArray array(Collection<T> things, Function<T, ?> written) {
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(written.apply(thing)));
        return array;
    }

    /** A day's name: mon, tue … */
    static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day(day).equals(name)).findFirst();
    }

    JsonObject person(UserId user) {
        User known = rota.staff().get(user);
        return new JsonObject()
                .put("user", user.value())
                .put("name", words.name(user))
                .put("skills", known == null
                        ? new JsonArray()
                        : array(known.skills().stream().sorted().toList(), Skill::wireName));
    }

    JsonObject team(CareTeam team) {
        return new JsonObject()
                .put("id", team.id().value())
                .put("name", team.name())
                .put("members", people(team.members()))
                .put("leaders", people(rota.leaders(Optional.of(team))))
                .put("areas", array(team.areas().stream().sorted().toList(), area -> area))
                .put("homes", array(team.homes().stream().map(home -> home.value()).sorted().toList(), home -> home))
                .put("shifts", array(rota.pattern().shifts().stream().map(times -> times.name())
                        .filter(name -> Rota.works(team, name)).toList(), name -> name))
                .put("rotations", array(rota.plan().rotations(team.id()), RotaJson::rotation));
    }

    private JsonArray people(Collection<UserId> people) {
        return array(people.stream().filter(rota.staff()::containsKey)
                .sorted((one, other) -> words.name(one).compareTo(words.name(other))).toList(), this::person);
    }

    static JsonObject rotation(Rotation rotation) {
        return new JsonObject().put("from", rotation.from().toString()).put("weeks",
                array(rotation.weeks(), week -> array(week, RotaJson::duty)));
    }

    private static JsonObject duty(Duty duty) {
        return new JsonObject()
                .put("days", array(duty.days().stream().sorted().toList(), RotaJson::day))
                .put("shifts", array(duty.shifts().stream().sorted().toList(), name -> name))
                .put("people", array(duty.people(), UserId::value));
    }

    JsonObject shift(Shift shift, Instant now) {
        return bare(shift).put("now", shift.contains(now)).put("teams", array(
                rota.teams().stream().filter(team -> Rota.works(team, shift.name())).toList(),
                team -> new JsonObject()
                        .put("team", team.id().value())
                        .put("name", team.name())
                        .put("people", array(rota.onShift(team.id(), shift.key()), this::person))
                        .put("changes", array(rota.plan().changes(team.id(), shift.key()), this::change))));
    }

    /** A shift without its people. */
    JsonObject bare(Shift shift) {
        return new JsonObject()
                .put("shift", shift.key().text())
                .put("name", shift.name())
                .put("words", words.shift(shift.key()))
                .put("date", shift.key().date().toString())
                .put("from", AlarmJson.text(shift.from()))
                .put("to", AlarmJson.text(shift.to()));
    }

    private JsonObject change(ShiftChange change) {
        return person(change.person()).put("kind", change.kind().wireName()).put("reason", change.reason());
    }

    JsonObject swap(Swap swap) {
        return new JsonObject()
                .put("id", swap.id().value())
                .put("team", swap.team().value())
                .put("proposer", person(swap.proposer()))
                .put("gives", swap.gives().text())
                .put("givesWords", words.shift(swap.gives()))
                .put("other", person(swap.other()))
                .put("takes", swap.takes().text())
                .put("takesWords", words.shift(swap.takes()))
                .put("state", swap.state().wireName());
    }

    JsonObject gaps(Shift shift, List<RotaGap> gaps) {
        return bare(shift).put("gaps", array(gaps, this::gap));
    }

    private JsonObject gap(RotaGap gap) {
        TeamId team = null;
        UserId person = null;
        switch (gap) {
            case RotaGap.NobodyOnShift nobody -> team = nobody.team();
            case RotaGap.OneAlone alone -> {
                team = alone.team();
                person = alone.person();
            }
            case RotaGap.PhoneSilent silent -> {
                team = silent.team();
                person = silent.person();
            }
            case RotaGap.HomesUncovered _ -> {
            }
        }
        return new JsonObject().put("kind", gap.wireName()).put("text", words.gap(gap)).put("team", text(team))
                .put("person", person == null ? null : person.value());
    }

    private static @Nullable String text(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }
}
