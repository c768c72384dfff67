package dk.nattevagt.central.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.Set;

/** A plan as JSON. */
final class PlanRuleJson {
    private PlanRuleJson() {}

    static void write(ObjectNode json, PlanRule rule) {
        TeamId team = rule.team();
        EscalationPlan plan = rule.plan();
        json.put("id", rule.id()).put("name", rule.name()).put("team", team == null ? null : team.value())
                .put("fromUrgency", rule.fromUrgency());
        RotaActJson.names(json.putArray("causes"), rule.causes().stream().sorted().toList(), Cause::wireName);
        ArrayNode steps = json.putArray("steps");
        for (EscalationStep step : plan.steps()) {
            ObjectNode written = steps.addObject();
            RotaActJson.names(written.putArray("targets"), step.targets(), Target::wireName);
            RotaActJson.names(written.putArray("channels"), step.channels().stream().sorted().toList(),
                    Channel::wireName);
            written.put("nextAfterS", step.nextAfter().toSeconds());
        }
        HoldTimes hold = plan.holdTimes();
        json.putObject("hold").put("departS", hold.departWithin().toSeconds())
                .put("arriveS", hold.arriveWithin().toSeconds()).put("finishS", hold.finishWithin().toSeconds())
                .put("remindS", hold.remindEvery().toSeconds());
        json.putObject("redial").put("afterS", plan.redialling().after().toSeconds())
                .put("attempts", plan.redialling().attempts());
    }

    static PlanRule read(JsonNode json) {
        JsonNode hold = json.path("hold");
        JsonNode redial = json.path("redial");
        EscalationPlan plan = new EscalationPlan(RotaActJson.list(json.path("steps"), PlanRuleJson::step),
                new HoldTimes(seconds(hold, "departS"), seconds(hold, "arriveS"), seconds(hold, "finishS"),
                        seconds(hold, "remindS")),
                new Redialling(seconds(redial, "afterS"), redial.path("attempts").asInt()));
        return new PlanRule(json.path("id").asText(), json.path("name").asText(),
                json.path("team").isTextual() ? new TeamId(json.path("team").asText()) : null,
                Set.copyOf(RotaActJson.list(json.path("causes"),
                        cause -> Cause.ofWireName(cause.asText()).orElseThrow())),
                json.path("fromUrgency").asInt(), plan);
    }

    private static EscalationStep step(JsonNode json) {
        return new EscalationStep(
                RotaActJson.list(json.path("targets"), target -> Target.ofWireName(target.asText()).orElseThrow()),
                Set.copyOf(RotaActJson.list(json.path("channels"),
                        channel -> Channel.ofWireName(channel.asText()).orElseThrow())),
                seconds(json, "nextAfterS"));
    }

    private static Duration seconds(JsonNode json, String field) {
        return Duration.ofSeconds(json.path(field).asLong());
    }
}
