package dk.nattevagt.central.web;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.PlanPreview;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaWords;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans as the interface writes and reads them. */
final class PlanJson {
    private static final int LONGEST_NAME = 80;

    private final Rota rota;
    private final RotaWords words;

    PlanJson(Rota rota) {
        this.rota = rota;
        this.words = new RotaWords(rota);
    }

    JsonObject rule(PlanRule rule) {
        TeamId team = rule.team();
        return new JsonObject()
                .put("id", rule.id())
                .put("name", rule.name())
                .put("team", team == null ? null : team.value())
                .put("causes", RotaJson.array(rule.causes().stream().sorted().toList(), Cause::wireName))
                .put("fromUrgency", rule.fromUrgency())
                .put("steps", steps(rule.plan()));
    }

    JsonArray steps(EscalationPlan plan) {
        return RotaJson.array(plan.steps(), step -> new JsonObject()
                .put("targets", RotaJson.array(step.targets(), Target::wireName))
                .put("calls", capitalised(step.targets()))
                .put("channels", channels(step.channels()))
                .put("nextAfterSeconds", step.nextAfter().toSeconds()));
    }

    private String capitalised(Collection<Target> targets) {
        return RotaWords.capital(targets.stream().map(words::target).collect(Collectors.joining(" og ")));
    }

    private static JsonArray channels(Set<Channel> channels) {
        return RotaJson.array(channels.stream().sorted().toList(), Channel::wireName);
    }

    /** @throws ProblemException naming what cannot be used */
    static PlanRule read(Exchange exchange, JsonObject body, String id) {
        String name = exchange.text(body, "name", LONGEST_NAME).strip();
        String team = BodyReader.orNull(exchange.optionalText(body, "team", 64));
        Set<Cause> causes = Set.copyOf(BodyReader.names(body, "causes", Cause::ofWireName));
        int urgency = BodyReader.number(body, "fromUrgency", 1);
        EscalationPlan plan = BodyReader.of("steps",
                () -> new EscalationPlan(BodyReader.objects(body, "steps").stream().map(PlanJson::step).toList(),
                        HoldTimes.STANDARD, Redialling.STANDARD));
        TeamId own = team == null ? null : RotaRoutes.teamId(team).orElse(null);
        return BodyReader.of("fromUrgency", () -> new PlanRule(id, name, own, causes, urgency, plan));
    }

    private static EscalationStep step(JsonObject step) {
        return new EscalationStep(BodyReader.names(step, "targets", Target::ofWireName),
                Set.copyOf(BodyReader.names(step, "channels", Channel::ofWireName)),
                Duration.ofSeconds(BodyReader.number(step, "nextAfterSeconds", 60)));
    }

    JsonArray sentences(Collection<PlanFault> faults) {
        return RotaJson.array(faults, words::fault);
    }

    JsonObject preview(PlanPreview preview) {
        RotaJson people = new RotaJson(rota);
        TeamId team = preview.team();
        return new JsonObject()
                .put("at", AlarmJson.text(preview.at()))
                .put("shift", people.bare(preview.shift()))
                .put("team", team == null ? null : team.value())
                .put("teamName", team == null ? null : words.name(team))
                .put("plan", preview.rule().map(PlanRule::id).orElse(null))
                .put("planName", preview.rule().map(PlanRule::name).orElse("Standardplanen"))
                .put("steps", RotaJson.array(preview.steps(), step -> step(step, people)));
    }

    private JsonObject step(PlanPreview.Step step, RotaJson people) {
        String why = step.whyEmpty().stream().map(words::empty).collect(Collectors.joining(", og "));
        return new JsonObject()
                .put("at", AlarmJson.text(step.at()))
                .put("audience", step.callout().audience())
                .put("people", RotaJson.array(step.callout().people(), people::person))
                .put("channels", channels(step.callout().channels()))
                .put("nextAfterSeconds", step.callout().nextAfter().toSeconds())
                .put("skipped", step.callout().people().isEmpty())
                .put("why", why.isEmpty() ? null : RotaWords.capital(why) + ".")
                .put("added", step.addedBecauseEmpty())
                .put("repeats", step.repeats());
    }
}
