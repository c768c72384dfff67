package dk.nattevagt.central.web;

import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.central.tracking.UnusualLookUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Look-ups in Danish: why a position stays sealed and what to do about it, and what is unusual. */
final class LookUpWords {
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm",
            Locale.of("da"));

    private final ZoneId zone;

    LookUpWords(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The refusal.
     *
     * @param opened whether it is of something that has been open: then it is gone, and no longer to be asked for
     */
    Problem refusal(Refused refused, boolean opened) {
        String name = refused.reason().wireName();
        return switch (refused.reason()) {
            case NOT_FOUND, OTHER_MUNICIPALITY -> opened
                    ? new Problem(404, "no-such-look-up", "Opslaget findes ikke.", null)
                    : noSuchTracker();
            case OBJECTION ->
                new Problem(403, name, objects(refused.objection()), "Positionen vises ikke, uanset formål, "
                        + "før demenskoordinatoren har afklaret det. Let på anden måde, og ring 112, hvis der er fare for liv.");
            case NO_RIGHT -> new Problem(403, name, "Din rolle må ikke slå positionen op med det formål.",
                    "Ring til demenskoordinatoren, eller brug gruppemobilen.");
            case NO_PURPOSE -> new Problem(403, name, "Vælg, hvad du skal bruge positionen til.",
                    "Der er ingen opslag uden et formål.");
            case NO_NAME -> new Problem(403, name, "Skriv dit navn eller dine initialer.",
                    "Gruppemobilen deles, og borgeren har ret til at vide, hvem der slog op.");
            case NO_REASON -> new Problem(403, name, "Skriv med ord, hvorfor du slår op.",
                    "Mindst ti bogstaver. Det står i borgerens journal.");
            case NO_OPEN_ALARM -> new Problem(opened ? 410 : 403, name, opened
                    ? "Alarmen er afsluttet, og positionen er forseglet igen."
                    : "Der er ingen åben alarm fra borgerens GPS.",
                    "Er borgeren savnet, så åbn en sag om en forsvunden borger.");
            case NO_OPEN_CASE -> new Problem(opened ? 410 : 403, name, opened
                    ? "Sagen er afsluttet, og positionen er forseglet igen."
                    : "Der er ingen åben sag om, at borgeren er forsvundet.", "Åbn en sag, hvis borgeren er savnet.");
            case NOT_ON_CASE -> new Problem(opened ? 410 : 403, name, "Du er ikke på sagen om borgeren.",
                    "Bed den, der leder sagen, om at sætte dig på.");
            case CASE_OPEN -> new Problem(opened ? 410 : 403, name, "Der er en åben sag om, at borgeren er forsvundet.",
                    "Slå op i sagen i stedet.");
            case RESEALED -> new Problem(410, name, "Tiden er gået, og positionen er forseglet igen.",
                    "Slå op igen, hvis du stadig har brug for den.");
        };
    }

    static Problem noSuchTracker() {
        return new Problem(404, "no-such-citizen", "Borgeren findes ikke eller bærer ingen GPS.", null);
    }

    private String objects(@Nullable Objection objection) {
        if (objection == null) {
            return "Der er gjort indsigelse mod, at borgeren findes med GPS.";
        }
        return "%s har gjort indsigelse mod, at borgeren findes med GPS. Det gælder siden %s.%s".formatted(
                who(objection), at(objection.filedAt()),
                objection.words() == null ? "" : " Begrundelse: " + objection.words());
    }

    static String who(Objection objection) {
        String name = objection.name() == null ? "" : " " + objection.name();
        return switch (objection.by()) {
            case CITIZEN -> "Borgeren selv";
            case GUARDIAN -> "Borgerens værge" + name;
            case POWER_OF_ATTORNEY -> "Borgerens fremtidsfuldmægtige" + name;
        };
    }

    String at(Instant at) {
        return DAY_AND_CLOCK.format(at.atZone(zone));
    }

    static String purpose(@Nullable Purpose purpose) {
        return switch (purpose) {
            case null -> "Intet formål";
            case ALARM -> "Alarm fra GPS";
            case LOST_PERSON -> "Borgeren var meldt forsvundet";
            case SUSPECTED_LOST -> "Mistanke om, at borgeren var faret vild";
            case TRACKER_MISLAID -> "GPS'en var blevet væk";
        };
    }

    static String refusedBecause(RefusedBecause reason) {
        return switch (reason) {
            case OBJECTION -> "indsigelse";
            case OTHER_MUNICIPALITY -> "en anden kommunes borger";
            case NO_RIGHT -> "rollen gav ikke ret";
            case NO_PURPOSE -> "intet formål";
            case NO_NAME -> "intet navn";
            case NO_REASON -> "ingen begrundelse";
            case NO_OPEN_ALARM -> "ingen åben alarm";
            case NO_OPEN_CASE -> "ingen åben sag";
            case NOT_ON_CASE -> "ikke på sagen";
            case CASE_OPEN -> "en åben sag";
            case RESEALED -> "tiden var gået";
            case NOT_FOUND -> "borgeren fandtes ikke";
        };
    }

    /** What was done, of a name: how often, within how long. */
    static String unusual(UnusualLookUps.Unusual unusual) {
        int times = unusual.lookUps().size();
        LookUp first = unusual.lookUps().getFirst();
        long hours = Math.max(1, Duration.between(first.at(), unusual.lastAt()).plusMinutes(59).toHours());
        long citizens = unusual.lookUps().stream().map(one -> one.ask().citizen()).distinct().count();
        return switch (unusual.kind()) {
            case SAME_CITIZEN ->
                "Slog samme borger op %d gange på %s uden alarm eller sag.".formatted(times, hours(hours));
            case MANY_CITIZENS -> "Slog %d forskellige borgere op på %s.".formatted(citizens, hours(hours));
            case REFUSED_REPEATEDLY -> "Blev afvist %d gange på %s.".formatted(times, hours(hours));
            case OUTSIDE_DAY_HOURS -> "Slog op uden for dagtid uden en sag.";
            case FOLLOWED_BY_NOTHING ->
                "Havde %d gange på en uge mistanke om, at nogen var faret vild, og hverken alarm eller sag fulgte."
                        .formatted(times);
        };
    }

    private static String hours(long hours) {
        return hours == 1 ? "en time" : hours + " timer";
    }
}
