package dk.nattevagt.central.tracking;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody is not shown where a citizen is. */
public enum RefusedBecause {
    /** Nobody by that name wears a tracker, or the look-up is not theirs. */
    NOT_FOUND("not-found"),
    /** The citizen is another municipality's: for the asker there is no such citizen. */
    OTHER_MUNICIPALITY("other-municipality"),
    /** Somebody who may has objected. */
    OBJECTION("objection"),
    /** The asker's role gives no right to ask for this purpose. */
    NO_RIGHT("no-right"),
    /** No purpose is stated, or none we know. */
    NO_PURPOSE("no-purpose"),
    /** A telephone that several people carry, and nobody says who holds it. */
    NO_NAME("no-name"),
    /** The purpose wants a reason in words. */
    NO_REASON("no-reason"),
    /** No open alarm was called by this tracker. */
    NO_OPEN_ALARM("no-open-alarm"),
    /** The citizen has no open case. */
    NO_OPEN_CASE("no-open-case"),
    /** The citizen's case is open, and the asker is not on it. */
    NOT_ON_CASE("not-on-case"),
    /** The citizen is being looked for: that is the purpose then. */
    CASE_OPEN("case-open"),
    /** It has sealed itself again: the time is over, or the citizen wears another tracker now. */
    RESEALED("resealed");

    private final String wireName;

    RefusedBecause(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** The reason with this name, or nothing. */
    public static Optional<RefusedBecause> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(reason -> reason.wireName.equals(wireName)).findFirst();
    }
}
