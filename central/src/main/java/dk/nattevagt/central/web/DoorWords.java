package dk.nattevagt.central.web;

import dk.nattevagt.central.lock.DoorIncident;
import dk.nattevagt.central.lock.LockAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Doors in Danish: why one stays shut, for whoever stands before it. */
final class DoorWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final ZoneId zone;

    DoorWords(ZoneId zone) {
        this.zone = zone;
    }

    String refusal(LockAccess.Refused refused) {
        return switch (refused.reason()) {
            case ALARM_CLOSED -> "Alarmen er afsluttet, så døren kan ikke åbnes herfra.";
            case NOT_YOURS -> "Kun den, der har alarmen, kan åbne døren.";
            case NOT_ENTITLED -> "Du har ikke nøgleadgang til elektroniske låse. Giv alarmen videre til en, der har.";
            case OTHER_HOME -> "Låsen hører til et andet hjem end alarmen.";
            case NOT_ON_THE_WAY -> "Døren kan åbnes, når du er på vej og snart er fremme.";
            case TOO_EARLY -> refused.notBefore() == null
                    ? "Døren kan åbnes, når du snart er fremme."
                    : "Døren kan åbnes fra kl. %s, eller når du er fremme.".formatted(clock(refused.notBefore()));
            case NO_CONTACT -> "Der er ingen forbindelse til hjemmet. Brug din kode på tastaturet ved døren.";
        };
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    static String incident(DoorIncident.Kind kind) {
        return switch (kind) {
            case CODE_WITHOUT_ALARM -> "En kode åbnede døren, og hjemmet havde ingen alarm.";
            case UNEXPLAINED -> "Låsen åbnede, og hverken en ordre eller en kode forklarer det.";
        };
    }
}
