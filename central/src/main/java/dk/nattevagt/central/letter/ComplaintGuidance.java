package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.letter.Letter.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** How one complains, said where one can and nowhere else. */
public final class ComplaintGuidance {
    private static final String APPEALS = "Ankestyrelsen";
    private static final Pattern PROMISES = Pattern.compile("du kan klage|kan klages|klagefrist|ankestyrelsen");

    private ComplaintGuidance() {}

    /** What a decision says of complaints. */
    static Paragraph paragraph(LetterFacts facts) {
        Period within = facts.service().complaint().within();
        return within == null ? none(facts) : guidance(facts, within);
    }

    private static Paragraph guidance(LetterFacts facts, Period within) {
        return new Paragraph("Du kan klage over afgørelsen",
                ("Er du ikke enig, kan du klage. Du skal klage inden %s fra den dag, du modtog dette brev. Send klagen til %s%s"
                        + "\nVi ser på sagen igen, når vi har fået din klage. Kan vi ikke give dig fuldt medhold, sender vi"
                        + " klagen videre til %s, som afgør den.")
                        .formatted(within.danish(), to(facts.sender()), byPhone(facts.sender()), APPEALS));
    }

    private static Paragraph none(LetterFacts facts) {
        String because = facts.service().legalBasis().isEmpty()
                ? ", fordi loven ikke kræver, at kommunen giver denne hjælp"
                : "";
        return new Paragraph("Om klage",
                ("Der er ikke mulighed for at klage over afgørelsen%s. Har du nye oplysninger, eller ændrer din situation"
                        + " sig, ser vi gerne på sagen igen.").formatted(because));
    }

    private static String to(Letter.Sender sender) {
        String where = sender.address().isEmpty() ? "" : ", " + String.join(", ", sender.address());
        return "%s, %s%s".formatted(sender.office(), sender.municipality(), where);
    }

    private static String byPhone(Letter.Sender sender) {
        String phone = sender.phone();
        return phone == null ? ". Du kan også klage mundtligt." : ", eller ring på tlf. %s.".formatted(phone);
    }

    /**
     * What is wrong with a letter's paragraphs, as somebody may have rewritten them; nothing where the guidance stands exactly where there
     * is a right.
     */
    public static Optional<LetterRefusal> fault(LetterKind kind, Complaint complaint, List<Paragraph> paragraphs) {
        if (!kind.decision()) {
            return Optional.empty();
        }
        String text = paragraphs.stream()
                .map(paragraph -> Objects.requireNonNullElse(paragraph.heading(), "") + "\n" + paragraph.text())
                .reduce("", (one, other) -> one + "\n" + other).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Period within = complaint.within();
        if (within == null) {
            return PROMISES.matcher(text).find() ? Optional.of(LetterRefusal.GUIDANCE_NOT_DUE) : Optional.empty();
        }
        boolean guides = text.contains("klag") && text.contains(within.danish());
        return guides ? Optional.empty() : Optional.of(LetterRefusal.GUIDANCE_MISSING);
    }
}
