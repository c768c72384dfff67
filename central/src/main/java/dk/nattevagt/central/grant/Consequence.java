package dk.nattevagt.central.grant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What follows from a rule: a closed set, with one Danish sentence each and the kinds of rule it can follow from. */
public enum Consequence {
    /** Somebody decides upon an application. */
    DECIDE("Der træffes en afgørelse.", RuleKind.CASEWORK),
    /** Somebody arranges a visit. */
    CONTACT_CITIZEN("Borgeren kontaktes for at aftale et besøg.", RuleKind.CASEWORK),
    /** The first delivery. */
    START("Hjælpen begynder.", RuleKind.START),
    /** The grant is looked at again. */
    REVIEW("Bevillingen vurderes igen.", RuleKind.REVIEW, RuleKind.FOLLOW_UP, RuleKind.INACTIVITY, RuleKind.ON_EVENT),
    /** A decision after a course. */
    NEW_DECISION("Målene vurderes, og der tages stilling til en ny afgørelse.", RuleKind.FOLLOW_UP, RuleKind.ON_EVENT),
    /** A written account at the end of a course. */
    FINAL_STATUS("Der skrives en slutstatus.", RuleKind.FOLLOW_UP),
    /** The supplier writes how the citizen is. */
    SUPPLIER_STATUS("Leverandøren gør status over borgerens situation.", RuleKind.REVIEW),
    /** The municipality visits the supplier. */
    INSPECT("Der føres tilsyn.", RuleKind.REVIEW),
    /** The citizen accounts for what was paid out. */
    ACCOUNTS("Der aflægges regnskab.", RuleKind.REVIEW),
    /** A person decides about the end. */
    GRANT_ENDS("Bevillingen ophører efter standarden; en visitator afgør det.", RuleKind.DURATION, RuleKind.INACTIVITY,
            RuleKind.ON_EVENT),
    /** The course is over; help after it takes a decision. */
    COURSE_ENDS("Forløbet slutter.", RuleKind.DURATION, RuleKind.ON_EVENT),
    /** No more than that. */
    CAP("Der gives ikke mere.", "Der gives højst %s", RuleKind.QUANTITY),
    /** No less. */
    FLOOR("Der gives ikke mindre.", "Der gives mindst %s", RuleKind.QUANTITY),
    /** More than that. */
    ABOVE("Der gives mere.", "Der gives mere end %s", RuleKind.QUANTITY),
    /** What is reckoned from. */
    BASIS("Det er udgangspunktet.", "Udgangspunktet er %s", RuleKind.QUANTITY),
    /** More takes the municipality's word. */
    APPROVAL("Mere kræver kommunens godkendelse.", "Ud over %s kræver kommunens godkendelse", RuleKind.QUANTITY),
    /** Set off against something else the citizen gets. */
    REDUCTION("Så meget af tillægget modregnes.", "%s af tillægget modregnes", RuleKind.QUANTITY),
    /** Between two deliveries. */
    LONGEST_GAP("Der går ikke længere mellem to gange.", "Der må højst gå %s mellem to gange", RuleKind.QUANTITY),
    /** What is not used is lost. */
    OLDEST_LAPSE("Det ældste bortfalder først.", RuleKind.SAVED_UNITS),
    /** A change of supplier. */
    TO_THE_FIRST_OF_A_MONTH("Skiftet sker den 1. i en måned.",
            "Leverandøren kan skiftes med et varsel på %s, til den 1. i en måned", RuleKind.NOTICE),
    /** Another supplier, only so often. */
    SWITCH_SUPPLIER("Først derefter kan der skiftes igen.", "Der skal gå %s, før leverandøren kan skiftes igen",
            RuleKind.NOTICE),
    /** A visit is changed. */
    TELL_SUPPLIER("Leverandøren får besked.", "Leverandøren skal have besked om en ændring senest %s før",
            RuleKind.NOTICE),
    /** The municipality is told. */
    TELL_MUNICIPALITY("Kommunen får besked.", "Kommunen skal have besked senest %s efter", RuleKind.NOTICE),
    /** Use of saved time. */
    PLAN_AHEAD("Brugen planlægges sammen med leverandøren.", "Brug af gemt tid planlægges typisk %s før",
            RuleKind.NOTICE),
    /** An application in good time. */
    APPLY_BEFORE("Der søges i forvejen.", "Der skal søges senest %s før", RuleKind.NOTICE),
    /** An arrangement ends. */
    END_OF_GRANT("Ordningen ophører.", "Ordningens ophør skal varsles mindst %s før", RuleKind.NOTICE),
    /** Postponed help comes anyway. */
    REPLACE_VISIT("Den udsatte hjælp gives eller erstattes.", "Udsat hjælp skal gives eller erstattes senest %s efter",
            RuleKind.NOTICE),
    /** Delivery in a hurry. */
    ACUTE_ORDER("Levering kan begynde akut.", "Akut levering kan bestilles med et varsel på %s", RuleKind.NOTICE),
    /** A complaint in time is dealt with. */
    REASSESS("Kommunen vurderer sagen igen.", RuleKind.COMPLAINT);

    private final String danish;
    private final String measured;
    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of: nobody can change it
    private final Set<RuleKind> kinds;

    Consequence(String danish, RuleKind... kinds) {
        this(danish, "%s", kinds);
    }

    Consequence(String danish, String measured, RuleKind... kinds) {
        this.danish = danish;
        this.measured = measured;
        this.kinds = Set.of(kinds);
    }

    /** The catalogue's word for it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The consequence with this word, or nothing. */
    public static Optional<Consequence> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }

    /** Whether it can follow from a rule of this kind. */
    public boolean fits(RuleKind kind) {
        return kinds.contains(kind);
    }

    /** In one Danish sentence. */
    public String danish() {
        return danish;
    }

    /** The same with how much or how long, as a sentence without its full stop. */
    String danish(String measure) {
        return measured.formatted(measure);
    }
}
