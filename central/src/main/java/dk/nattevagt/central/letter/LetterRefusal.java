package dk.nattevagt.central.letter;

/** Why a letter is not written, changed or sent. */
public enum LetterRefusal {
    /** Nobody may be told no, or less, without knowing why. */
    REASONS_MISSING("reasons-missing", "Der mangler en begrundelse. Skriv den, før brevet kan laves."),
    /** The law asks for it, and the standard names several or none. */
    LEGAL_BASIS_MISSING("legal-basis-missing", "Der mangler et lovgrundlag. Vælg den paragraf, afgørelsen hviler på."),
    /** The new date is no promise. */
    EXPECTED_PASSED("expected-passed", "Den nye dato skal ligge efter i dag og efter den frist, der ikke kan holdes."),
    /** There is nothing to complain about. */
    NO_RIGHT_OF_COMPLAINT("no-right-of-complaint",
            "Der er ikke klageadgang for denne ydelse, så der er ingen klage at skrive om."),
    /** A note in the journal was chosen. */
    JOURNAL_NOTE_ONLY("journal-note-only", "Det er valgt, at et notat i journalen er nok. Der laves ikke et brev."),
    /** Nobody has done what the letter would tell. */
    NOTHING_TO_TELL("nothing-to-tell", "Det, brevet skal fortælle, er ikke sket endnu."),
    /** What has left the house is not changed. */
    SENT_ALREADY("sent-already", "Brevet er sendt og kan ikke ændres. Lav et nyt brev, hvis noget er forkert."),
    /** An empty letter. */
    EMPTY("empty-letter", "Brevet er tomt."),
    /** A day to come. */
    SENT_IN_THE_FUTURE("sent-in-the-future", "Brevet kan ikke være sendt i fremtiden."),
    /** A day before it was written. */
    SENT_BEFORE_WRITTEN("sent-before-written", "Brevet kan ikke være sendt, før det blev skrevet."),
    /** The citizen would not know how to complain. */
    GUIDANCE_MISSING("guidance-missing", "Der er klageadgang, men brevet har ingen klagevejledning."),
    /** The citizen would be told of a right that is not there. */
    GUIDANCE_NOT_DUE("guidance-not-due", "Der er ikke klageadgang, men brevet siger, at der kan klages.");

    private final String wireName;
    private final String sentence;

    LetterRefusal(String wireName, String sentence) {
        this.wireName = wireName;
        this.sentence = sentence;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }

    /** What the assessor is told. */
    public String sentence() {
        return sentence;
    }
}
