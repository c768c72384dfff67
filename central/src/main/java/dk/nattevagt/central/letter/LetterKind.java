package dk.nattevagt.central.letter;

import java.util.Arrays;
import java.util.Optional;

/** What a letter is about. */
public enum LetterKind {
    /** All that was applied for. */
    DECISION_GRANTED("decision-granted", true),
    /** Some of it. */
    DECISION_PART("decision-part", true),
    /** None of it. */
    DECISION_REFUSED("decision-refused", true),
    /** It goes on, and otherwise than before. */
    DECISION_CHANGED("decision-changed", true),
    /** A grant ends. */
    DECISION_ENDED("decision-ended", true),
    /** The decision will come later than promised. */
    DELAY("delay", false),
    /** A complaint has come. */
    COMPLAINT_RECEIVED("complaint-received", false),
    /** It was right: the decision is another. */
    COMPLAINT_CHANGED("complaint-changed", true),
    /** The decision stands. */
    COMPLAINT_UPHELD("complaint-upheld", false),
    /** The complaint has been sent to Ankestyrelsen. */
    PASSED_ON("passed-on", false);

    private final String wireName;
    private final boolean decision;

    LetterKind(String wireName, boolean decision) {
        this.wireName = wireName;
        this.decision = decision;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** Whether it tells a decision that one may complain about. That the decision stands is no new one: it goes on by itself. */
    public boolean decision() {
        return decision;
    }

    /** The kind with this name, or nothing. */
    public static Optional<LetterKind> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
}
