package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.letter.Letter.Paragraph;
import java.util.List;

/** What letters say that tell no decision one may complain about. */
final class OtherWords {
    private OtherWords() {}

    static List<Paragraph> delayed(LetterFacts facts, Matter.Delayed delayed) {
        Rule rule = delayed.rule();
        String promise = rule == null || rule.period() == null
                ? ""
                : " Kommunens kvalitetsstandard siger, at det tager højst %s (%s)."
                        .formatted(DecisionWords.period(rule), Words.source(facts, rule));
        return List.of(
                new Paragraph(null,
                        ("Du har %s søgt om %s. Du skulle have haft svar senest %s.%s Det kan vi desværre ikke nå,"
                                + " og det beklager jeg.").formatted(Danish.the(delayed.applied()),
                                        facts.service().inASentence(), Danish.the(delayed.deadline()),
                                        promise)),
                new Paragraph("Hvorfor?", Danish.sentence(delayed.reason())),
                new Paragraph("Hvornår får du svar?",
                        ("Vi forventer nu, at der er truffet en afgørelse senest %s. Du skal ikke selv gøre noget. Bliver det"
                                + " alligevel senere, skriver vi til dig igen.")
                                .formatted(Danish.the(delayed.expected()))));
    }

    static List<Paragraph> received(LetterFacts facts, Matter.ComplaintReceived received) {
        return List.of(
                new Paragraph(null, "Vi modtog %s din klage over %s.".formatted(Danish.the(received.received()),
                        Words.decisionOf(facts, received.decided()))),
                new Paragraph("Hvad sker der nu?",
                        ("Vi ser på sagen igen og skriver til dig senest %s. Kan vi give dig ret, ændrer vi afgørelsen. Kan vi"
                                + " ikke give dig fuldt medhold, sender vi klagen videre til Ankestyrelsen, som afgør den. Du skal"
                                + " ikke selv gøre noget.").formatted(Danish.the(received.reassessBy()))),
                new Paragraph("Har du noget at tilføje?",
                        "Har du nye oplysninger, er du velkommen til at sende dem eller ringe."));
    }

    static List<Paragraph> upheld(LetterFacts facts, Matter.ComplaintUpheld upheld) {
        return List.of(
                new Paragraph(null, "Vi modtog %s din klage over %s. Jeg har set på hele sagen igen.".formatted(
                        Danish.the(upheld.received()), Words.decisionOf(facts, upheld.decided()))),
                new Paragraph("Resultat",
                        "Jeg har %s besluttet, at afgørelsen ikke bliver ændret.".formatted(Danish.the(upheld.day()))),
                Words.reasons(upheld.reasons()), Words.basisParagraph(facts, upheld.legalBasis()),
                new Paragraph("Hvad sker der nu?",
                        "Vi sender din klage og sagens papirer videre til Ankestyrelsen, som tager stilling til den. Du skal ikke"
                                + " selv sende noget. Du får brev fra os, når klagen er sendt."));
    }

    static List<Paragraph> passedOn(LetterFacts facts, Matter.PassedOn passedOn) {
        return List.of(
                new Paragraph(null, "Vi modtog %s din klage over %s. Vi sendte klagen videre til Ankestyrelsen %s."
                        .formatted(Danish.the(passedOn.received()), Words.decisionOf(facts, null),
                                Danish.the(passedOn.day()))),
                new Paragraph("Hvad sker der nu?",
                        "Nu er det Ankestyrelsen, der behandler klagen, og den skriver direkte til dig. Indtil da gælder"
                                + " afgørelsen, som den er."));
    }
}
