package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was looked at before a grant was ended: the rule's figure and its source, and how many calls there were of each outcome. */
final class LookWords {
    /** Outcomes as the alarms name them, for one and for more of them. */
    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("help-given", "ét kald, hvor du fik hjælp", "kald, hvor du fik hjælp"),
            new Outcome("no-help-needed", "ét kald, hvor du ikke havde brug for hjælp",
                    "kald, hvor du ikke havde brug for hjælp"),
            new Outcome("accidental", "ét utilsigtet tryk", "utilsigtede tryk"),
            new Outcome("test", "ét prøvekald", "prøvekald"),
            new Outcome("technical", "én teknisk alarm", "tekniske alarmer"),
            new Outcome("staff-press", "ét tryk fra personalet", "tryk fra personalet"),
            new Outcome("unclassified", "ét kald, som ikke er vurderet", "kald, som ikke er vurderet"));

    /** When a rule waits for something, by its name; what is not here is said without it. */
    private static final Map<String, String> EVENTS = Map.of("condition-changed", ", når din situation ændrer sig",
            "rehabilitation-ended", ", når det forløb, den hørte til, er slut", "self-reliant",
            ", når du er blevet helt eller delvist selvhjulpen");

    private record Outcome(String name, String one, String many) {}

    private LookWords() {}

    static String of(LetterFacts facts, Matter.Look look) {
        List<String> sentences = new ArrayList<>();
        sentences.add(rule(facts, look.rule()));
        LocalDate from = look.from();
        if (from != null && look.rule().kind() == RuleKind.INACTIVITY) {
            sentences.add("Jeg har set på tiden fra %s til %s.".formatted(Danish.the(from), Danish.the(look.to())));
            sentences.add(calls(look.calls()));
            if (look.unprotectedDays() > 0) {
                sentences.add(look.unprotectedDays() == 1
                        ? "På én af dagene kunne udstyret ikke kalde hjælp."
                        : "På %d af dagene kunne udstyret ikke kalde hjælp.".formatted(look.unprotectedDays()));
            }
        }
        return String.join(" ", sentences);
    }

    private static String rule(LetterFacts facts, Rule rule) {
        String source = Words.source(facts, rule);
        String service = facts.service().inASentence();
        String period = DecisionWords.period(rule);
        boolean ends = rule.consequence().equals("grant-ends");
        return switch (rule.kind()) {
            case INACTIVITY -> ends
                    ? ("Kommunens kvalitetsstandard siger, at bevillingen af %s ophører, når der ikke har været et væsentligt"
                            + " behov for at tilkalde hjælp i %s (%s).").formatted(service, period, source)
                    : ("Kommunens kvalitetsstandard siger, at %s ikke gives, når der ikke har været et væsentligt behov for at"
                            + " tilkalde hjælp i %s, medmindre der er en helt særlig og individuel grund (%s).")
                            .formatted(
                                    service, period, source);
            case DURATION ->
                "Kommunens kvalitetsstandard siger, at %s gives i højst %s (%s).".formatted(service, period,
                        source);
            case CASEWORK, START, REVIEW, FOLLOW_UP, ON_EVENT, QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT ->
                "Kommunens kvalitetsstandard siger, at vi skal se på bevillingen igen%s (%s).".formatted(when(rule),
                        source);
        };
    }

    private static String when(Rule rule) {
        EventKind trigger = rule.trigger();
        return trigger == null ? "" : EVENTS.getOrDefault(trigger.wireName(), "");
    }

    private static String calls(Map<String, Integer> calls) {
        List<String> parts = OUTCOMES.stream().filter(outcome -> calls.getOrDefault(outcome.name(), 0) > 0)
                .map(outcome -> part(outcome, calls.getOrDefault(outcome.name(), 0))).toList();
        int all = OUTCOMES.stream().mapToInt(outcome -> calls.getOrDefault(outcome.name(), 0)).sum();
        if (parts.isEmpty()) {
            return "I den tid er der ikke registreret nogen kald.";
        }
        return parts.size() == 1
                ? "I den tid er der registreret %s.".formatted(parts.getFirst())
                : "I den tid er der registreret %s: %s og %s.".formatted(Danish.neuter(all, "kald"),
                        String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private static String part(Outcome outcome, int number) {
        return number == 1
                ? outcome.one()
                : Danish.neuter(number, "kald").replace(" kald", " ") + outcome.many();
    }
}
