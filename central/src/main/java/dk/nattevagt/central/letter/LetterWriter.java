package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.letter.Letter.Paragraph;
import dk.nattevagt.central.people.CprNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes letters. The same facts make the same letter. */
public final class LetterWriter {
    private LetterWriter() {}

    /** What becomes of it. */
    public sealed interface Answer {
        /** A letter a person reads, and may rewrite, before it is sent. */
        record Written(Letter letter) implements Answer {}

        /** None. */
        record Refused(LetterRefusal why) implements Answer {}
    }

    /** Writes the letter these facts make. */
    public static Answer write(LetterFacts facts) {
        LetterRefusal refusal = refusal(facts);
        return refusal != null ? new Answer.Refused(refusal) : new Answer.Written(letter(facts));
    }

    /**
     * The note for the journal where a full grant needs no letter.
     *
     * @return nothing but for a full grant
     */
    public static @Nullable String journalNote(LetterFacts facts) {
        if (!(facts.matter() instanceof Matter.Decided decided) || decided.outcome() != Matter.Outcome.GRANTED) {
            return null;
        }
        String reasons = decided.reasons().isBlank() ? "" : " " + Danish.sentence(decided.reasons());
        return CprNumbers.leftOut(
                "%s er %s bevilget %s fuldt ud. %s%s Borgeren har fået fuldt medhold; der er ikke sendt et brev."
                        .formatted(facts.addressee().name(), Danish.the(decided.day()), Words.what(facts),
                                Words.basis(facts, decided.legalBasis()), reasons));
    }

    private static @Nullable LetterRefusal refusal(LetterFacts facts) {
        boolean right = facts.service().complaint().possible();
        return switch (facts.matter()) {
            case Matter.Decided decided -> decided.journalNoteOnly()
                    ? LetterRefusal.JOURNAL_NOTE_ONLY
                    : decided(facts, decided.reasons(), decided.outcome() != Matter.Outcome.GRANTED,
                            decided.legalBasis());
            case Matter.Ended ended -> decided(facts, ended.reasons(), true, ended.legalBasis());
            case Matter.Altered altered -> decided(facts, altered.reasons(), true, altered.legalBasis());
            case Matter.Delayed delayed -> delayed(facts.today(), delayed);
            case Matter.ComplaintReceived _ -> right ? null : LetterRefusal.NO_RIGHT_OF_COMPLAINT;
            case Matter.ComplaintChanged changed -> right
                    ? decided(facts, changed.reasons(), true, changed.legalBasis())
                    : LetterRefusal.NO_RIGHT_OF_COMPLAINT;
            case Matter.ComplaintUpheld upheld -> right
                    ? decided(facts, upheld.reasons(), true, upheld.legalBasis())
                    : LetterRefusal.NO_RIGHT_OF_COMPLAINT;
            case Matter.PassedOn _ -> right ? null : LetterRefusal.NO_RIGHT_OF_COMPLAINT;
        };
    }

    private static @Nullable LetterRefusal decided(LetterFacts facts, String reasons, boolean reasonsNeeded,
            @Nullable String legalBasis) {
        if (reasonsNeeded && reasons.isBlank()) {
            return LetterRefusal.REASONS_MISSING;
        }
        boolean needed = facts.service().complaint().possible() || !facts.service().legalBasis().isEmpty();
        return needed && Words.law(facts, legalBasis).isEmpty()
                ? LetterRefusal.LEGAL_BASIS_MISSING
                : null;
    }

    private static @Nullable LetterRefusal delayed(LocalDate today, Matter.Delayed delayed) {
        if (delayed.reason().isBlank()) {
            return LetterRefusal.REASONS_MISSING;
        }
        return delayed.expected().isAfter(today) && delayed.expected().isAfter(delayed.deadline())
                ? null
                : LetterRefusal.EXPECTED_PASSED;
    }

    private static Letter letter(LetterFacts facts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(null, "Kære " + facts.addressee().name()));
        paragraphs.addAll(switch (facts.matter()) {
            case Matter.Decided decided -> DecisionWords.decided(facts, decided);
            case Matter.Ended ended -> DecisionWords.ended(facts, ended);
            case Matter.Altered altered -> DecisionWords.altered(facts, altered);
            case Matter.Delayed delayed -> OtherWords.delayed(facts, delayed);
            case Matter.ComplaintReceived received -> OtherWords.received(facts, received);
            case Matter.ComplaintChanged changed -> DecisionWords.changed(facts, changed);
            case Matter.ComplaintUpheld upheld -> OtherWords.upheld(facts, upheld);
            case Matter.PassedOn passedOn -> OtherWords.passedOn(facts, passedOn);
        });
        if (facts.matter().kind().decision()) {
            paragraphs.add(ComplaintGuidance.paragraph(facts));
        }
        paragraphs.add(Words.questions(facts));
        return new Letter(facts.matter().kind(), Words.title(facts), facts.today(), facts.sender(), facts.addressee(),
                facts.reference(), withoutCpr(paragraphs), facts.signature(), List.of());
    }

    /** The same paragraphs without any CPR number. */
    public static List<Paragraph> withoutCpr(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(one -> {
            String heading = one.heading();
            return new Paragraph(heading == null ? null : CprNumbers.leftOut(heading), CprNumbers.leftOut(one.text()));
        }).toList();
    }
}
