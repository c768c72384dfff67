package dk.nattevagt.central.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter, whole.
 *
 * @param reference the case it belongs to; never a CPR number
 * @param paragraphs in order; those a person may rewrite before it is sent
 * @param enclosures what comes with it; empty for nothing
 */
public record Letter(LetterKind kind, String title, LocalDate date, Sender sender, Addressee addressee,
        String reference, List<Paragraph> paragraphs, Signature signature, List<String> enclosures) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * Some lines of a letter.
     *
     * @param heading null for none
     */
    public record Paragraph(@Nullable String heading, String text) {}

    /**
     * Who it is from.
     *
     * @param office such as Visitationen
     * @param address lines; empty where nobody has said
     * @param phone as dialled; null where nobody has said
     */
    public record Sender(String municipality, String office, List<String> address, @Nullable String phone) {
        public Sender {
            address = List.copyOf(address);
        }
    }

    /** Who it is to. */
    public record Addressee(String name, List<String> address) {
        public Addressee {
            address = List.copyOf(address);
        }
    }

    /** Who has written it. */
    public record Signature(String name, String title) {}

    /** The same letter with other paragraphs, dated another day. */
    public Letter with(List<Paragraph> other, LocalDate day) {
        return new Letter(kind, title, day, sender, addressee, reference, other, signature, enclosures);
    }

    /** What a page of plain text shows. */
    public String text() {
        return LetterText.of(this);
    }
}
