package dk.nattevagt.central.grant;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules in plain Danish, one sentence each, made from the data. The source's own words stand in the source. */
public final class RuleWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.of("da", "DK"));

    private RuleWords() {}

    /** What the rule says, for people. */
    public static String of(ServiceStandard service, Rule rule) {
        String sentence = switch (rule.kind()) {
            case CASEWORK -> casework(rule);
            case START -> start(rule);
            case DURATION -> duration(rule);
            case REVIEW -> review(rule);
            case FOLLOW_UP -> followUp(rule);
            case INACTIVITY -> inactivity(service, rule);
            case ON_EVENT -> "Når %s, %s".formatted(event(rule), follows(rule));
            case QUANTITY -> QuantityWords.quantity(rule);
            case SAVED_UNITS -> QuantityWords.saved(rule);
            case NOTICE -> Consequence.ofWireName(rule.consequence()).orElse(Consequence.TELL_MUNICIPALITY)
                    .danish(period(rule));
            case COMPLAINT -> "Der kan klages i %s, efter at afgørelsen er modtaget".formatted(period(rule));
        };
        return scope(rule) + sentence + (rule.details().flexible() ? unlessAssessed(rule) : "") + ".";
    }

    private static String unlessAssessed(Rule rule) {
        return rule.kind() == RuleKind.NOTICE
                ? ", kortere når noget akut er sket"
                : ", medmindre en konkret vurdering fører til andet";
    }

    private static String scope(Rule rule) {
        List<String> parts = new ArrayList<>();
        Rule.OnlyFor only = rule.onlyFor();
        if (only.duration() != null) {
            parts.add(only.duration() == GrantDuration.TEMPORARY ? "midlertidig hjælp" : "varig hjælp");
        }
        if (only.variant() != null) {
            parts.add(only.variant());
        }
        if (only.without() != null) {
            parts.add("uden " + only.without());
        }
        String scope = String.join(", ", parts);
        return scope.isEmpty() ? "" : scope.substring(0, 1).toUpperCase(Locale.ROOT) + scope.substring(1) + ": ";
    }

    private static String casework(Rule rule) {
        String missed = rule.details().whenMissed() == null
                ? ""
                : ", og kan det ikke nås, skal borgeren straks have besked om, hvornår den så ventes";
        return (is(rule, Consequence.CONTACT_CITIZEN)
                ? "Borgeren skal kontaktes senest %s efter henvendelsen"
                : "Ansøgningen skal være afgjort senest %s efter, at kommunen har fået den").formatted(period(rule))
                + missed;
    }

    private static String start(Rule rule) {
        Period usually = rule.details().usually();
        return "Hjælpen skal begynde senest %s efter %s%s".formatted(period(rule),
                rule.details().fromVisit() ? "visitationsbesøget" : "afgørelsen",
                usually == null ? "" : ", som regel inden for " + usually.danish());
    }

    private static String duration(Rule rule) {
        Period usually = rule.details().usually();
        String typically = usually == null ? "" : "typisk fra %s og ".formatted(usually.danish());
        if (rule.trigger() != null) {
            return "Retten består %shøjst %s, efter at %s".formatted(typically, period(rule), event(rule));
        }
        return "%s %shøjst %s".formatted(is(rule, Consequence.COURSE_ENDS) ? "Forløbet varer" : "Bevillingen gælder",
                typically, period(rule));
    }

    private static String review(Rule rule) {
        String yearly = rule.yearly();
        if (yearly != null) {
            return "%s hvert år senest den %s".formatted(is(rule, Consequence.ACCOUNTS)
                    ? "Der skal aflægges regnskab"
                    : "Bevillingen skal vurderes igen", DAY.format(MonthDay.parse("--" + yearly)));
        }
        Period most = rule.details().atMost();
        String often = most == null ? "mindst " + every(rule) : "%s til %s".formatted(every(rule), every(most));
        if (is(rule, Consequence.SUPPLIER_STATUS)) {
            return "Leverandøren skal gøre status %s".formatted(often);
        }
        return (is(rule, Consequence.INSPECT) ? "Kommunen skal føre tilsyn %s" : "Bevillingen skal vurderes igen %s")
                .formatted(often);
    }

    private static String followUp(Rule rule) {
        if (rule.trigger() != null) {
            return "Når %s, %s".formatted(event(rule), follows(rule));
        }
        return "Der skal følges op senest %s efter, at hjælpen er begyndt%s".formatted(period(rule),
                rule.details().before() ? ", og inden bevillingen slutter" : "");
    }

    private static String inactivity(ServiceStandard service, Rule rule) {
        String unless = rule.unless() == null ? "" : ", medmindre en helt særlig og individuel grund er skrevet ned";
        String then = is(rule, Consequence.GRANT_ENDS)
                ? "ophører bevillingen efter standarden, når en visitator har afgjort det"
                : "skal bevillingen vurderes igen";
        return "Har borgeren ikke haft et væsentligt behov for %s i %s i træk, %s%s".formatted(service.inASentence(),
                period(rule), then, unless);
    }

    private static String follows(Rule rule) {
        if (is(rule, Consequence.GRANT_ENDS)) {
            return "ophører bevillingen efter standarden, men først når en visitator har afgjort det";
        }
        if (is(rule, Consequence.COURSE_ENDS)) {
            return "slutter forløbet";
        }
        if (is(rule, Consequence.NEW_DECISION)) {
            return "skal målene vurderes, og der tages stilling til en ny afgørelse";
        }
        return is(rule, Consequence.FINAL_STATUS)
                ? "skal der skrives en slutstatus"
                : "skal bevillingen vurderes igen";
    }

    private static String event(Rule rule) {
        return switch (Objects.requireNonNull(rule.trigger())) {
            case CONDITION_CHANGED -> "borgerens tilstand eller behov ændrer sig";
            case REHABILITATION_ENDED -> "forløbet slutter";
            case SELF_RELIANT -> "borgeren er blevet helt eller delvist selvhjulpen";
            case HELP_DECLINED -> "borgeren har valgt hjælpen fra %s".formatted(
                    rule.details().moreThan() == null
                            ? "gang på gang"
                            : "mere end %d gange i træk".formatted(rule.details().moreThan()));
            case NO_MORE_BENEFIT -> "målet er nået, eller borgeren ikke længere har udbytte";
            case STAY -> "borgeren er indlagt eller på ophold i %s eller mere".formatted(
                    rule.quantity() == null ? "nogen tid" : Measure.danish(rule.quantity()));
            case DEATH -> "den, der blev passet, er død";
            case CALL -> "borgeren har kaldt";
            case UNPROTECTED -> "udstyret ikke har kunnet kalde hjælp";
            case EXCEPTION -> "en særlig grund er skrevet ned";
            case REVIEW -> "bevillingen er vurderet";
            case ACCOUNTS -> "regnskabet er kommet";
        };
    }

    static boolean is(Rule rule, Consequence consequence) {
        return consequence.wireName().equals(rule.consequence());
    }

    static String period(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : period.danish();
    }

    private static String every(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : every(period);
    }

    private static String every(Period period) {
        String one = new Period(1, period.unit()).danish().substring(2);
        String article = period.unit() == Period.Unit.YEARS ? "hvert" : "hver";
        return period.amount() == 1
                ? "%s %s".formatted(article, one)
                : "%s %d. %s".formatted(article, period.amount(), one);
    }

    /** How its days are counted and what its last day does, in Danish; null where nothing is counted. */
    public static @Nullable String counting(Rule rule) {
        Period period = rule.period();
        if (period == null) {
            return null;
        }
        String days = switch (period.unit()) {
            case HOURS -> "Regnes i timer.";
            case WORKING_DAYS ->
                "Regnes i hverdage: mandag til fredag uden helligdage og kommunens lukkedage. Dagen selv tæller ikke med.";
            case DAYS -> "Regnes i kalenderdage. Dagen selv tæller ikke med.";
            case WEEKS, MONTHS, YEARS -> "Regnes efter kalenderen. Dagen selv tæller ikke med.";
        };
        String last = switch (rule.kind()) {
            case CASEWORK, START, REVIEW, FOLLOW_UP, COMPLAINT ->
                " Falder fristen på en lukket dag, flytter den til næste hverdag.";
            case DURATION, INACTIVITY -> " Den sidste dag flytter sig ikke.";
            case ON_EVENT, QUANTITY, SAVED_UNITS, NOTICE -> "";
        };
        return days + last;
    }

    /** The right of complaint, or that there is none. */
    public static String complaint(Complaint complaint) {
        Period within = complaint.within();
        if (within == null) {
            return complaint.instead() == Complaint.Instead.NEW_FACTS
                    ? "Der kan ikke klages over afgørelsen, men sagen kan vurderes igen, når der er nye oplysninger."
                    : "Der kan ikke klages over afgørelsen.";
        }
        String to = complaint.to() == null ? "" : ", og klagen sendes til " + complaint.to();
        String onwards = complaint.passedOnTo() == null
                ? ""
                : "; sagen vurderes igen, og står afgørelsen ved magt, sendes klagen videre til "
                        + complaint.passedOnTo();
        return "Der kan klages senest %s efter, at afgørelsen er modtaget%s%s%s.".formatted(within.danish(), to,
                onwards, complaint.stated() ? "" : " (kilden nævner ikke fristen; det er den almindelige)");
    }
}
