package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.letter.Letter.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision says: what was decided, why, by which rules, and what it means. */
final class DecisionWords {
    private DecisionWords() {}

    static List<Paragraph> decided(LetterFacts facts, Matter.Decided decided) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String what = Words.what(facts);
        LocalDate applied = decided.applied();
        paragraphs.add(new Paragraph(null, "%s Jeg har %s truffet en afgørelse.".formatted(
                applied == null
                        ? "Du har søgt om %s.".formatted(facts.service().inASentence())
                        : "Du har %s søgt om %s.".formatted(Danish.the(applied),
                                facts.service().inASentence()),
                Danish.the(decided.day()))));
        paragraphs.add(new Paragraph("Afgørelse", switch (decided.outcome()) {
            case GRANTED -> "Du får bevilget %s.".formatted(what);
            case PART -> "Du får bevilget %s, men ikke alt det, du har søgt om.".formatted(what);
            case REFUSED -> "Du får ikke bevilget %s.".formatted(what);
        }));
        if (!decided.reasons().isBlank()) {
            paragraphs.add(Words.reasons(decided.reasons()));
        }
        paragraphs.add(Words.basisParagraph(facts, decided.legalBasis()));
        paragraphs.add(new Paragraph("Hvad betyder det for dig?", decided.outcome() == Matter.Outcome.REFUSED
                ? "Du får ikke hjælpen nu. Ændrer din situation sig, kan du altid søge igen."
                : String.join(" ", meaning(facts, decided))));
        return paragraphs;
    }

    private static List<String> meaning(LetterFacts facts, Matter.Decided decided) {
        List<String> sentences = new ArrayList<>();
        LocalDate from = decided.from();
        sentences.add(from == null
                ? "Vi aftaler med dig, hvornår hjælpen begynder." + promisedStart(facts, decided)
                : "Hjælpen begynder %s.".formatted(Danish.the(from)));
        GrantDuration duration = decided.duration();
        Optional<Period> most = one(facts, RuleKind.DURATION, decided.variant(), duration).map(Rule::period);
        if (duration == GrantDuration.TEMPORARY) {
            sentences.add("Bevillingen er midlertidig.");
        } else if (duration == GrantDuration.PERMANENT && most.isEmpty()) {
            sentences.add("Bevillingen gælder, så længe du har behov for den.");
        }
        most.ifPresent(longest -> sentences.add("Hjælpen kan højst vare %s.".formatted(longest.danish())));
        needed(facts).ifPresent(sentences::add);
        if (facts.service().rules().stream().anyMatch(rule -> rule.trigger() == EventKind.CONDITION_CHANGED)) {
            sentences.add("Sig til, hvis din situation ændrer sig. Så ser vi på bevillingen igen.");
        }
        return sentences;
    }

    private static String promisedStart(LetterFacts facts, Matter.Decided decided) {
        return one(facts, RuleKind.START, decided.variant(), decided.duration()).map(Rule::period)
                .map(within -> " Det sker senest %s efter afgørelsen.".formatted(within.danish())).orElse("");
    }

    /** The one rule of a kind that is surely about this grant. */
    private static Optional<Rule> one(LetterFacts facts, RuleKind kind, @Nullable String variant,
            @Nullable GrantDuration duration) {
        List<Rule> rules = facts.service().rules().stream()
                .filter(rule -> rule.kind() == kind && rule.trigger() == null && rule.period() != null)
                .filter(rule -> surely(rule.onlyFor(), variant, duration))
                .toList();
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }

    private static boolean surely(Rule.OnlyFor only, @Nullable String variant, @Nullable GrantDuration duration) {
        String part = only.variant();
        return (part == null || part.equals(variant)) && (only.duration() == null || only.duration() == duration);
    }

    /** What the grant rests on, where it can end because nothing happens. */
    private static Optional<String> needed(LetterFacts facts) {
        return facts.service().rules().stream()
                .filter(rule -> rule.kind() == RuleKind.INACTIVITY && rule.consequence().equals("grant-ends"))
                .findFirst().map(Rule::period)
                .map(period -> ("Bevillingen bygger på, at du har brug for at kunne tilkalde hjælp. Har du ikke haft et"
                        + " væsentligt behov for det i %s, kan den ophøre. En visitator ser altid på netop din situation"
                        + " først.").formatted(period.danish()));
    }

    static List<Paragraph> ended(LetterFacts facts, Matter.Ended ended) {
        String service = facts.service().inASentence();
        LocalDate granted = ended.granted();
        Matter.Look look = ended.look();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(null, "Du %s. Jeg har nu set på bevillingen igen og %s truffet en afgørelse."
                .formatted(granted == null
                        ? "har fået bevilget " + service
                        : "fik %s bevilget %s".formatted(Danish.the(granted), service), Danish.the(ended.day()))));
        paragraphs.add(new Paragraph("Afgørelse", "Din bevilling af %s ophører. Den sidste dag er %s."
                .formatted(service, Danish.the(ended.lastDay()))));
        if (look != null) {
            paragraphs.add(new Paragraph("Det har jeg set på", LookWords.of(facts, look)));
        }
        paragraphs.add(Words.reasons(ended.reasons()));
        paragraphs.add(Words.basisParagraph(facts, ended.legalBasis()));
        String alarm = service.equals("nødkald")
                ? " Efter den dag kan du ikke tilkalde hjælp med nødkaldet. Er der fare for liv, skal du altid ringe 112."
                : "";
        paragraphs.add(new Paragraph("Hvad betyder det for dig?",
                "Du har hjælpen til og med %s.%s Får du brug for hjælpen igen, kan du altid søge på ny."
                        .formatted(Danish.the(ended.lastDay()), alarm)));
        return paragraphs;
    }

    static List<Paragraph> altered(LetterFacts facts, Matter.Altered altered) {
        String service = facts.service().inASentence();
        LocalDate granted = altered.granted();
        return List.of(
                new Paragraph(null, "Du %s. Jeg har nu set på bevillingen igen og %s truffet en afgørelse.".formatted(
                        granted == null
                                ? "har fået bevilget " + service
                                : "fik %s bevilget %s".formatted(Danish.the(granted), service),
                        Danish.the(altered.day()))),
                new Paragraph("Afgørelse", "Du får fortsat %s. Bevillingen er ændret fra %s.".formatted(
                        Words.what(facts), Danish.the(altered.from()))),
                Words.reasons(altered.reasons()), Words.basisParagraph(facts, altered.legalBasis()),
                new Paragraph("Hvad betyder det for dig?",
                        "Den nye afgørelse gælder i stedet for den, du havde. Sig til, hvis din situation ændrer sig. Så ser"
                                + " vi på bevillingen igen."));
    }

    static List<Paragraph> changed(LetterFacts facts, Matter.ComplaintChanged changed) {
        return List.of(
                new Paragraph(null, "Vi modtog %s din klage over %s. Jeg har set på sagen igen.".formatted(
                        Danish.the(changed.received()), Words.decisionOf(facts, changed.decided()))),
                new Paragraph("Afgørelse", "Jeg har %s ændret afgørelsen.".formatted(Danish.the(changed.day()))),
                Words.reasons(changed.reasons()), Words.basisParagraph(facts, changed.legalBasis()),
                new Paragraph("Hvad betyder det for dig?",
                        "Den nye afgørelse gælder i stedet for den, du klagede over. Du skal ikke selv gøre noget."));
    }

    /** A period in words; nothing for a rule without one. */
    static String period(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : period.danish();
    }
}
