package dk.nattevagt.central.casework;

/** Why something was not done with a grant; said in Danish to whoever tried. */
public enum CaseworkRefusal {
    // What is applied for.
    UNKNOWN_SERVICE("unknown-service",
            "Kommunens kvalitetsstandard kender ikke ydelsen »%s«. Den kender: %s."), UNKNOWN_VARIANT("unknown-variant",
                    "Kvalitetsstandarden kender ikke »%s« af %s. Den kender: %s."), UNKNOWN_BASIS("unknown-basis",
                            "%s er ikke lovgrundlag for %s. Det er: %s."), BASIS_MISSING("basis-missing",
                                    "Vælg lovgrundlaget for %s: %s."), OVERLAPS("overlaps",
                                            "Borgeren har allerede %s: %s. Afslut eller ret den i stedet."), NO_PERSONAL_ALARM(
                                                    "no-personal-alarm",
                                                    "En røgalarm virker gennem et nødkald, og der er intet bevilget nødkald i"
                                                            + " hjemmet [kvalitetsstandarden §15]."), TOO_MANY(
                                                                    "too-many",
                                                                    "Der er allerede %s af %s i hjemmet, og der gives højst %s [kvalitetsstandarden %s]."), TOO_MANY_IN_YEAR(
                                                                            "too-many-in-year",
                                                                            "Der er allerede givet %s forløb af %s i kommunen i %s, og der gives højst %s om året [kvalitetsstandarden %s]."),
    // Days and words.
    IN_THE_FUTURE("in-the-future", "Dagen er ikke kommet endnu."), NOT_IN_THE_FUTURE("not-in-the-future",
            "Vælg en dag efter i dag."), BEFORE_APPLICATION("before-application",
                    "Ansøgningen er fra %s. Dagen kan ikke ligge før den."), BEFORE_DECISION("before-decision",
                            "Afgørelsen er fra %s. Dagen kan ikke ligge før den."), BEFORE_COMPLAINT("before-complaint",
                                    "Klagen er fra %s. Dagen kan ikke ligge før den."), AFTER_THE_END("after-the-end",
                                            "Bevillingen sluttede %s. Dagen kan ikke ligge efter den."), REASONS_MISSING(
                                                    "reasons-missing",
                                                    "Skriv begrundelsen. En afgørelse skal være begrundet."), BACKDATED(
                                                            "backdated",
                                                            "Den sidste dag ligger før i dag. Skriv også, hvorfor bevillingen skal slutte i fortiden."), ENDS_ON_MISSING(
                                                                    "ends-on-missing",
                                                                    "Vælg den sidste dag, bevillingen gælder."),
    // Where it has come to.
    DECIDED_ALREADY("decided-already", "Ansøgningen er afgjort."), NOT_DECIDED("not-decided",
            "Ansøgningen er ikke afgjort endnu."), CLOSED("grant-closed", "Sagen er lukket: %s."), JUDGE_INSTEAD(
                    "judge-instead",
                    "Det, der er bevilget, afslås ikke. Vurder forslaget, og lad bevillingen ophøre."), DELIVERED_ALREADY(
                            "delivered-already", "Hjælpen begyndte %s."), NOTE_NOT_ENOUGH("note-not-enough",
                                    "Et journalnotat er kun nok, når alt er bevilget. Borgeren skal have et brev"
                                            + " med begrundelsen."), TOLD_ALREADY("told-already",
                                                    "Det står der allerede."), NO_SUCH_EVENT("no-such-event",
                                                            "Kald og dage uden beskyttelse kommer fra alarmerne og skrives ikke her."), NO_COURSE(
                                                                    "no-course",
                                                                    "Nødkaldet er givet efter %s og hører ikke til et rehabiliterende forløb."),
    // Proposals and second persons.
    NO_SUCH_PROPOSAL("no-such-proposal",
            "Der er ikke længere noget forslag af den regel med den frist. Se sagen igen."), CHANGED_SINCE("changed",
                    "Sagen har ændret sig, siden du så den. Se den igen, før du afgør noget."), WAITS_FOR_SECOND(
                            "waits-for-second",
                            "Afgørelsen venter på en kollegas godkendelse."), NOTHING_WAITS("nothing-waits",
                                    "Der er ikke noget, der venter på godkendelse."), SAME_PERSON("same-person",
                                            "Det er dig, der har afgjort det. En anden skal godkende."), FACTS_CHANGED(
                                                    "facts-changed",
                                                    "Der er kommet nye oplysninger, siden det blev afgjort. Afvis, og afgør det på ny."),
    // Complaints.
    NO_RIGHT("no-right-of-complaint",
            "Der kan ikke klages over en afgørelse om %s [kvalitetsstandarden %s]. Er der nye"
                    + " oplysninger, så skriv dem, og vurder sagen igen."), COMPLAINT_OPEN("complaint-open",
                            "Der behandles allerede en klage over den afgørelse."), NO_SUCH_COMPLAINT(
                                    "no-such-complaint",
                                    "Der er ingen klage med det nummer."), REASSESSED_ALREADY("reassessed-already",
                                            "Klagen er allerede vurderet."), REASSESS_FIRST("reassess-first",
                                                    "Klagen sendes videre, når kommunen har vurderet sagen igen og holder fast."), NOT_LATE(
                                                            "not-late", "Klagen kom i tide og skal behandles.");

    private final String wireName;
    private final String sentence;

    CaseworkRefusal(String wireName, String sentence) {
        this.wireName = wireName;
        this.sentence = sentence;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The refusal with its sentence filled in. */
    CaseworkDecision.Refused because(Object... parts) {
        return new CaseworkDecision.Refused(this, sentence.formatted(parts));
    }
}
