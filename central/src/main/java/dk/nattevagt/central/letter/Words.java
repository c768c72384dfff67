package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.letter.Letter.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences that several letters share. */
final class Words {
    private Words() {}

    static String title(LetterFacts facts) {
        String what = facts.service().inASentence();
        return switch (facts.matter()) {
            case Matter.Decided decided -> switch (decided.outcome()) {
                case GRANTED -> "Afgørelse: du får bevilget " + what;
                case PART -> "Afgørelse: du får bevilget en del af det, du har søgt om";
                case REFUSED -> "Afgørelse: du får ikke bevilget " + what;
            };
            case Matter.Ended ended ->
                "Afgørelse: din bevilling af %s ophører %s".formatted(what, Danish.the(ended.lastDay()));
            case Matter.Altered _ -> "Afgørelse: din bevilling af %s er ændret".formatted(what);
            case Matter.Delayed _ -> "Dit svar om %s kommer senere end lovet".formatted(what);
            case Matter.ComplaintReceived _ -> "Vi har modtaget din klage";
            case Matter.ComplaintChanged _ -> "Vi har ændret afgørelsen om " + what;
            case Matter.ComplaintUpheld _ -> "Afgørelsen om %s bliver ikke ændret".formatted(what);
            case Matter.PassedOn _ -> "Din klage er sendt til Ankestyrelsen";
        };
    }

    /** {@code personlig hjælp (daglig)}. */
    static String what(LetterFacts facts) {
        String service = facts.service().inASentence();
        String variant = switch (facts.matter()) {
            case Matter.Decided decided -> decided.variant();
            case Matter.Altered altered -> altered.variant();
            case Matter.Ended _,Matter.Delayed _,Matter.ComplaintReceived _,Matter.ComplaintChanged _,Matter.ComplaintUpheld _,Matter.PassedOn _ ->
                null;
        };
        return variant == null ? service : "%s (%s)".formatted(service, variant);
    }

    /** {@code »Kvalitetsstandarder 2022«, afsnit 14}. */
    static String source(LetterFacts facts, String section) {
        return "»%s«, %s".formatted(facts.standard().title(),
                section.matches("[\\d.]+") ? "afsnit " + section : "afsnittet »" + section + "«");
    }

    static String source(LetterFacts facts, Rule rule) {
        return source(facts, rule.source().section());
    }

    /** By which rules it was decided. */
    static String basis(LetterFacts facts, @Nullable String named) {
        String standard = "kommunens kvalitetsstandard (%s)".formatted(source(facts, facts.service().section()));
        return law(facts, named)
                .map(law -> "Afgørelsen er truffet efter %s, og efter %s.".formatted(law, standard))
                .orElseGet(
                        () -> ("Loven kræver ikke, at kommunen giver denne hjælp; kommunen har selv besluttet at kunne"
                                + " give den. Afgørelsen er truffet efter %s.").formatted(standard));
    }

    /** The law a decision rests on; nothing where nobody can tell. */
    static Optional<String> law(LetterFacts facts, @Nullable String named) {
        LetterKind kind = facts.matter().kind();
        // That a refusal is not changed rests on what the refusal rested on.
        return kind == LetterKind.DECISION_REFUSED || kind == LetterKind.COMPLAINT_UPHELD
                ? LegalBasis.ofRefusal(named, facts.service().legalBasis())
                : LegalBasis.of(named, facts.service().legalBasis());
    }

    static Paragraph basisParagraph(LetterFacts facts, @Nullable String named) {
        return new Paragraph("Regler", basis(facts, named));
    }

    static Paragraph reasons(String reasons) {
        return new Paragraph("Begrundelse", Danish.sentence(reasons));
    }

    static String decisionOf(LetterFacts facts, @Nullable LocalDate decided) {
        String about = "om " + facts.service().inASentence();
        return decided == null ? "afgørelsen " + about : "afgørelsen af %s %s".formatted(Danish.day(decided), about);
    }

    static Paragraph questions(LetterFacts facts) {
        String phone = facts.sender().phone();
        return new Paragraph("Har du spørgsmål?", phone == null
                ? "Du og dine pårørende er altid velkomne til at kontakte mig i %s i %s.".formatted(
                        facts.sender().office(), facts.sender().municipality())
                : "Du og dine pårørende er altid velkomne til at ringe til mig på tlf. %s.".formatted(phone));
    }
}
