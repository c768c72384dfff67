package dk.nattevagt.central.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.ShiftChange;
import dk.nattevagt.central.rota.ShiftKey;
import dk.nattevagt.central.rota.Swap;
import dk.nattevagt.central.rota.SwapId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A decision about rota or plans as JSON, one object with a kind beside it. */
final class RotaActJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROTATION = "rotation";
    private static final String CHANGE = "change";
    private static final String SWAP = "swap";
    private static final String ANSWER = "swap-answer";
    private static final String PLAN = "plan";
    private static final String PLAN_REMOVED = "plan-removed";

    private RotaActJson() {}

    /** A decision in two columns. */
    record Written(String kind, String decision) {}

    static Written write(RotaAct act) {
        ObjectNode json = JSON.createObjectNode();
        String kind = switch (act) {
            case RotaAct.SetRotation set -> rotation(json, set);
            case RotaAct.ChangeShift change -> change(json, change.change());
            case RotaAct.ProposeSwap proposal -> swap(json, proposal.swap());
            case RotaAct.AnswerSwap answer -> {
                json.put("id", answer.swap().value()).put("accepted", answer.accepted());
                yield ANSWER;
            }
            case RotaAct.SavePlan save -> {
                PlanRuleJson.write(json, save.rule());
                yield PLAN;
            }
            case RotaAct.RemovePlan remove -> {
                json.put("id", remove.plan());
                yield PLAN_REMOVED;
            }
        };
        return new Written(kind, json.toString());
    }

    static RotaAct read(String kind, String decision) {
        JsonNode json = parsed(decision);
        return switch (kind) {
            case ROTATION -> new RotaAct.SetRotation(team(json), new Rotation(
                    LocalDate.parse(json.path("from").asText()), list(json.path("weeks"), RotaActJson::week)));
            case CHANGE -> new RotaAct.ChangeShift(new ShiftChange(team(json), shift(json.path("shift")),
                    ShiftChange.Kind.ofWireName(json.path("kind").asText()).orElseThrow(),
                    user(json.path("person")), json.path("reason").asText()));
            case SWAP -> new RotaAct.ProposeSwap(new Swap(new SwapId(json.path("id").asText()), team(json),
                    user(json.path("proposer")), shift(json.path("gives")), user(json.path("other")),
                    shift(json.path("takes")), Swap.State.PROPOSED));
            case ANSWER ->
                new RotaAct.AnswerSwap(new SwapId(json.path("id").asText()), json.path("accepted").asBoolean());
            case PLAN -> new RotaAct.SavePlan(PlanRuleJson.read(json));
            case PLAN_REMOVED -> new RotaAct.RemovePlan(json.path("id").asText());
            default -> throw new IllegalStateException("no decision is of kind " + kind);
        };
    }

    private static JsonNode parsed(String decision) {
        try {
            return JSON.readTree(decision);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a decision about the rota cannot be read", damaged);
        }
    }

    private static String rotation(ObjectNode json, RotaAct.SetRotation set) {
        json.put("team", set.team().value()).put("from", set.rotation().from().toString());
        ArrayNode weeks = json.putArray("weeks");
        for (List<Duty> week : set.rotation().weeks()) {
            ArrayNode duties = weeks.addArray();
            for (Duty duty : week) {
                ObjectNode written = duties.addObject();
                names(written.putArray("days"), duty.days().stream().sorted().toList(), DayOfWeek::name);
                names(written.putArray("shifts"), duty.shifts().stream().sorted().toList(), name -> name);
                names(written.putArray("people"), duty.people(), UserId::value);
            }
        }
        return ROTATION;
    }

    private static List<Duty> week(JsonNode week) {
        return list(week, duty -> new Duty(Set.copyOf(list(duty.path("days"), day -> DayOfWeek.valueOf(day.asText()))),
                Set.copyOf(list(duty.path("shifts"), JsonNode::asText)),
                list(duty.path("people"), RotaActJson::user)));
    }

    private static String change(ObjectNode json, ShiftChange change) {
        json.put("team", change.team().value()).put("shift", change.shift().text())
                .put("kind", change.kind().wireName()).put("person", change.person().value())
                .put("reason", change.reason());
        return CHANGE;
    }

    private static String swap(ObjectNode json, Swap swap) {
        json.put("id", swap.id().value()).put("team", swap.team().value()).put("proposer", swap.proposer().value())
                .put("gives", swap.gives().text()).put("other", swap.other().value()).put("takes", swap.takes().text());
        return SWAP;
    }

    private static TeamId team(JsonNode json) {
        return new TeamId(json.path("team").asText());
    }

    private static UserId user(JsonNode json) {
        return new UserId(json.asText());
    }

    private static ShiftKey shift(JsonNode json) {
        return ShiftKey.of(json.asText()).orElseThrow();
    }

    static <T> void names(ArrayNode array, Collection<T> things, Function<T, String> name) {
        things.forEach(thing -> array.add(name.apply(thing)));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> thing) {
        List<T> found = new ArrayList<>();
        StreamSupport.stream(array.spliterator(), false).map(thing).forEach(found::add);
        return found;
    }
}
