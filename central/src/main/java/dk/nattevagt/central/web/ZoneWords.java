package dk.nattevagt.central.web;

import dk.nattevagt.central.tracking.ZoneFault;

/** Why a zone cannot be saved, in Danish. */
final class ZoneWords {
    private ZoneWords() {}

    /** What follows the zone's name, as a sentence. */
    static String sentence(ZoneFault fault) {
        return switch (fault) {
            case TOO_FEW_POINTS -> "har for få hjørner. Et område skal have mindst tre.";
            case NOT_CLOSED -> "er ikke lukket. Omridset skal slutte, hvor det begynder.";
            case NO_AREA -> "dækker ingen jord. Flyt hjørnerne fra hinanden.";
            case CROSSING_EDGES ->
                "har kanter, der krydser eller rører hinanden, så ingen kan sige, hvad der er inde. Flyt hjørnerne, så omridset ikke krydser sig selv.";
            case HOLE_OUTSIDE -> "har et hul, der ikke ligger inde i området.";
            case RADIUS_NOT_POSITIVE -> "mangler en radius.";
            case TOO_LARGE -> "er større end 50 km, og så passer det ikke på nogen.";
            case TOO_MANY_POINTS -> "har flere end 500 hjørner. Tegn det enklere.";
            case ACROSS_ANTIMERIDIAN -> "går over den 180. længdegrad.";
            case TOO_NEAR_POLE -> "ligger for nær en pol.";
        };
    }
}
