package dk.nattevagt.central.grant;

import static dk.nattevagt.central.grant.Danish.day;

import java.time.LocalDate;

/** Why something is due, in Danish sentences for the assessor. A period of inactivity has {@link InactivityWords} of its own. */
final class ReviewWords {
    private static final String A_PERSON_DECIDES = " Det sker ikke af sig selv: En visitator skal afgøre det.";

    private ReviewWords() {}

    static String of(ServiceStandard standard, Finding found, Facts facts) {
        Rule rule = found.rule();
        String service = standard.inASentence();
        String why = switch (rule.kind()) {
            case CASEWORK -> casework(rule, service, found);
            case START -> "Bevillingen af %s er fra %s. Hjælpen skal begynde inden for %s%s.%s"
                    .formatted(service, day(found.from()), period(rule), usually(rule), fromVisit(rule));
            case DURATION -> duration(rule, service, found, facts);
            case REVIEW -> review(rule, service, found, facts);
            case FOLLOW_UP -> rule.trigger() == null
                    ? "%s Der skal følges op senest %s efter.".formatted(since(service, found, facts), period(rule))
                    : "Forløbet med %s sluttede den %s. %s".formatted(service, day(found.from()), atTheEnd(rule));
            case ON_EVENT -> happened(rule, found) + consequence(rule, service);
            case INACTIVITY, QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT ->
                throw new IllegalArgumentException("no sentence of this kind: " + rule.kind());
        };
        return why + when(rule, found, facts.today()) + condition(rule, facts.grant());
    }

    private static String casework(Rule rule, String service, Finding found) {
        String within = rule.consequence().equals("contact-citizen")
                ? "Borgeren skal kontaktes inden for %s."
                : "Den skal afgøres inden for %s.";
        return "Ansøgningen om %s er fra %s. ".formatted(service, day(found.from())) + within.formatted(period(rule));
    }

    private static String duration(Rule rule, String service, Finding found, Facts facts) {
        String length = period(rule);
        boolean over = facts.today().isAfter(found.due());
        String lasts = over ? "varede" : "varer";
        String what = rule.trigger() == EventKind.DEATH
                ? "Den, der blev passet, døde den %s. Retten til %s %s op til %s efter".formatted(day(found.from()),
                        service, lasts, length)
                : "%s Den %s højst %s".formatted(since(service, found, facts), lasts, length);
        return what + " og %s".formatted(tense("slutter", "sluttede", found, facts.today()))
                + (rule.details().flexible() ? ", medmindre en konkret vurdering fører til andet." : ".")
                + (over ? " En visitator skal afgøre, hvad der skal ske nu." : "");
    }

    private static String atTheEnd(Rule rule) {
        return rule.consequence().equals("final-status")
                ? "Der skal skrives en slutstatus."
                : "Målene skal vurderes, og det skal afgøres, om borgeren har brug for anden hjælp nu.";
    }

    private static String review(Rule rule, String service, Finding found, Facts facts) {
        if (rule.yearly() != null) {
            return "Regnskabet for %s for %d skal afleveres senest %s.".formatted(service, found.end().getYear() - 1,
                    day(found.end()));
        }
        Period atMost = rule.details().atMost();
        String within = atMost == null
                ? "senest " + period(rule)
                : "%s til %s".formatted(period(rule), atMost.danish());
        String what = switch (rule.consequence()) {
            case "supplier-status" -> "Leverandøren skal gøre status %s efter.";
            case "inspect" -> "Der skal føres tilsyn %s efter.";
            default -> "Den skal vurderes igen %s efter.";
        };
        return since(service, found, facts) + " " + what.formatted(within);
    }

    /** From what it is counted. */
    private static String since(String service, Finding found, Facts facts) {
        String what = "Der blev sidst set på bevillingen af %s den %s.";
        if (found.from().equals(facts.grant().started())) {
            what = facts.begun() ? "Bevillingen af %s begyndte den %s." : "Bevillingen af %s begynder den %s.";
        } else if (found.from().equals(facts.grant().decided())) {
            what = "Bevillingen af %s er fra %s.";
        }
        return what.formatted(service, day(found.from()));
    }

    private static String happened(Rule rule, Finding found) {
        EventKind trigger = rule.trigger();
        String what = trigger == null ? "Der skete noget den %s." : switch (trigger) {
            case CONDITION_CHANGED -> "Borgerens tilstand eller behov ændrede sig den %s.";
            case REHABILITATION_ENDED -> "Det rehabiliterende forløb sluttede den %s.";
            case SELF_RELIANT -> "Borgeren blev helt eller delvist selvhjulpen den %s.";
            case HELP_DECLINED -> "Borgeren har gentagne gange valgt hjælpen fra, senest den %s.";
            case NO_MORE_BENEFIT -> "Målet var nået, eller borgeren havde ikke længere udbytte den %s.";
            case STAY -> "Borgeren kom på ophold eller blev indlagt den %s.";
            case DEATH -> "Der var et dødsfald den %s.";
            case CALL -> "Borgeren kaldte den %s.";
            case UNPROTECTED -> "Udstyret kunne ikke kalde hjælp den %s.";
            case EXCEPTION -> "Der blev skrevet en særlig begrundelse den %s.";
            case REVIEW -> "Der blev set på bevillingen den %s.";
            case ACCOUNTS -> "Regnskabet kom den %s.";
        };
        Rule.Quantity quantity = rule.quantity();
        String lasting = quantity == null
                ? ""
                : " Den %s havde det varet %.0f dage.".formatted(day(found.due()), quantity.amount());
        return what.formatted(day(found.from())) + lasting;
    }

    private static String consequence(Rule rule, String service) {
        return switch (rule.consequence()) {
            case "grant-ends" ->
                " Efter kvalitetsstandarden ophører retten til %s.".formatted(service) + A_PERSON_DECIDES;
            case "course-ends" ->
                " Efter kvalitetsstandarden slutter forløbet med %s.".formatted(service) + A_PERSON_DECIDES;
            default -> " Bevillingen af %s skal vurderes på ny.".formatted(service);
        };
    }

    private static String when(Rule rule, Finding found, LocalDate today) {
        if (rule.kind() == RuleKind.FOLLOW_UP && rule.trigger() != null) {
            return notYet(found, today);
        }
        return switch (rule.kind()) {
            case ON_EVENT -> notYet(found, today);
            case DURATION -> "";
            case CASEWORK, START, REVIEW, FOLLOW_UP, INACTIVITY, QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT ->
                " Fristen %s%s.".formatted(tense("er", "var", found, today), moved(found)) + missed(rule, found, today);
        };
    }

    private static String notYet(Finding found, LocalDate today) {
        return today.isAfter(found.due()) ? " Det er ikke sket endnu." : "";
    }

    private static String tense(String now, String past, Finding found, LocalDate today) {
        if (today.equals(found.due())) {
            return now + " i dag, den " + day(found.due());
        }
        return (today.isAfter(found.due()) ? past : now) + " den " + day(found.due());
    }

    private static String moved(Finding found) {
        return found.due().equals(found.end())
                ? ""
                : ", fordi %s ikke er en hverdag".formatted(day(found.end()));
    }

    private static String missed(Rule rule, Finding found, LocalDate today) {
        return rule.details().whenMissed() == null || !today.isAfter(found.due())
                ? ""
                : " Borgeren skal straks have at vide, at fristen ikke er holdt, og hvornår afgørelsen ventes.";
    }

    private static String fromVisit(Rule rule) {
        return rule.details().fromVisit() ? " Kvalitetsstandarden regner fra visitationsbesøget." : "";
    }

    private static String usually(Rule rule) {
        Period usually = rule.details().usually();
        return usually == null ? "" : ", som udgangspunkt " + usually.danish();
    }

    /** Nobody has said whether the rule is for this grant. */
    private static String condition(Rule rule, Grant grant) {
        Rule.OnlyFor only = rule.onlyFor();
        String unsaid = "";
        if (only.duration() != null && grant.duration() == null) {
            unsaid += only.duration() == GrantDuration.TEMPORARY ? "midlertidig hjælp" : "varig hjælp";
        }
        if (only.variant() != null && grant.variant() == null) {
            unsaid += (unsaid.isEmpty() ? "" : " og ") + only.variant();
        }
        if (only.without() != null && grant.variant() == null) {
            unsaid += (unsaid.isEmpty() ? "" : " og ") + "bevillinger uden " + only.without();
        }
        return unsaid.isEmpty() ? "" : " Reglen gælder kun %s; sagen siger ikke, om det passer.".formatted(unsaid);
    }

    private static String period(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : period.danish();
    }
}
