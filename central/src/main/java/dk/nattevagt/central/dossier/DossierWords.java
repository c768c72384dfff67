package dk.nattevagt.central.dossier;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dossier in Danish, for paper and tables. */
public final class DossierWords {

    private DossierWords() {}

    /** The conclusion on one line. */
    public static String headline(Dossier dossier) {
        return switch (dossier.period().conclusion()) {
            case NEED_SHOWN -> "Behov vist %s".formatted(day(dossier.period().from()));
            case NO_NEED_SHOWN -> dossier.today().isBefore(dossier.period().due())
                    ? "Behov ikke vist indtil nu"
                    : "Behov ikke vist";
            case CANNOT_BE_SHOWN -> "Kan ikke vises, fordi " + because(dossier);
        };
    }

    private static String because(Dossier dossier) {
        List<String> reasons = new ArrayList<>();
        int whose = dossier.whoseUnknown();
        int open = dossier.period().unclassified() - whose;
        if (whose > 0) {
            reasons.add(whose == 1 ? "ingen ved, hvis ét kald var" : "ingen ved, hvis %d kald var".formatted(whose));
        }
        if (open > 0) {
            reasons.add(open == 1 ? "ét kald ikke er vurderet" : "%d kald ikke er vurderet".formatted(open));
        }
        if (dossier.period().unprotectedDays() > dossier.period().provenUpToDays()) {
            reasons.add("det ikke er sikkert, at udstyret kunne kalde hjælp i "
                    + days(dossier.period().unprotectedDays()));
        }
        return String.join(", og ", reasons);
    }

    /** {@code 1 dag}, {@code 4 dage}. */
    public static String days(int days) {
        return days == 1 ? "1 dag" : days + " dage";
    }

    /** {@code 21. november 2026}. */
    public static String day(LocalDate day) {
        return Danish.day(day);
    }

    /** A length of time in its two largest units. */
    public static String length(Duration length) {
        if (length.toDays() > 0) {
            return "%d døgn %d t".formatted(length.toDays(), length.toHoursPart());
        }
        return length.toHours() > 0
                ? "%d t %d min".formatted(length.toHours(), length.toMinutesPart())
                : "%d min".formatted(length.toMinutes());
    }

    /** What a call turned out to be, or why nobody knows. */
    public static String standing(String standing) {
        return switch (standing) {
            case Dossier.UNCLASSIFIED -> "Ikke vurderet";
            case Dossier.WHOSE_UNKNOWN -> "Hjælp givet, ukendt hvem";
            default -> Outcome.ofWireName(standing).map(DossierWords::outcome).orElse(standing);
        };
    }

    /** An outcome. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case HELP_GIVEN -> "Hjælp givet";
            case NO_HELP_NEEDED -> "Ingen hjælp nødvendig";
            case ACCIDENTAL -> "Fejltryk";
            case TEST -> "Prøve";
            case TECHNICAL -> "Teknisk";
            case STAFF_PRESS -> "Personale trykkede";
        };
    }

    /** What called. */
    public static String cause(Cause cause) {
        return switch (cause) {
            case BUTTON -> "Nødkald";
            case PULL_CORD -> "Nødkald fra snor";
            case FALL -> "Fald";
            case SMOKE -> "Røgalarm";
            case HEAT -> "Varmealarm";
            case CO -> "Kulilte";
            case WATER -> "Vand på gulvet";
            case DOOR -> "Dør åbnet";
            case TRACKER_SOS -> "Nødkald fra GPS";
            case INACTIVITY -> "Ingen bevægelse";
            case ZONE_LEFT -> "Har forladt det trygge område";
        };
    }

    /** Why nobody can be sure of a time. */
    public static String gap(Gap.Kind kind) {
        return switch (kind) {
            case OFFLINE -> "Uden forbindelse";
            case FAULTY -> "Fejl i udstyret";
            case UNPAIRED -> "Intet nødkald i hjemmet";
            case TEST_FAILED -> "Prøve slog fejl";
            case TEST_OVERDUE -> "Ikke prøvet i tide";
            case NEVER_PROVEN -> "Aldrig prøvet";
        };
    }

    /** How a test went. */
    public static String test(UnitTest.Result result) {
        return switch (result) {
            case TEST -> "Prøvet og hørt";
            case ALARM -> "Kaldte og blev hørt";
            case EXERCISE -> "Hørt på en prøvedag";
            case MISSED -> "Prøvet, men ikke hørt";
        };
    }

    /** What people have written down. */
    public static String fact(EventKind kind) {
        return switch (kind) {
            case CALL -> "Kald";
            case UNPROTECTED -> "Uden beskyttelse";
            case CONDITION_CHANGED -> "Ændret tilstand";
            case REHABILITATION_ENDED -> "Rehabiliterende forløb sluttede";
            case SELF_RELIANT -> "Selvhjulpen";
            case HELP_DECLINED -> "Ønsker ikke hjælpen";
            case NO_MORE_BENEFIT -> "Ikke længere gavn af hjælpen";
            case EXCEPTION -> "Særlig individuel grund";
            case REVIEW -> "Revurdering";
            case STAY -> "Indlæggelse eller ophold";
            case DEATH -> "Dødsfald";
            case ACCOUNTS -> "Regnskab";
        };
    }

    /** Whose a call was, as far as it is known; empty where the citizen lives alone. */
    public static String whose(OwnedCall call) {
        return switch (call.owner()) {
            case Owner.Unknown _ -> call.whoseMatters() ? "Ingen ved, hvem i hjemmet det var" : "Ukendt hvem i hjemmet";
            case Owner.Known known -> switch (known.how()) {
                case ALONE -> "";
                case WORN -> "Kom fra det, borgeren bærer";
                case SAID -> known.citizens().size() > 1 ? "Afklaret: begges" : "Afklaret: borgerens eget";
            };
        };
    }

    /** How many there were of each, on one line. */
    public static String counts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "Ingen kald i perioden."
                : counts.entrySet().stream().map(one -> "%s: %d".formatted(standing(one.getKey()), one.getValue()))
                        .collect(Collectors.joining(" · ")) + ".";
    }
}
