package dk.nattevagt.central.notice;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Words;

/** Notices in Danish: what is so, and what to do about it. */
public final class NoticeWords {
    private NoticeWords() {}

    /** The headline. */
    public static String title(Condition condition) {
        return switch (condition.kind()) {
            case SHIFT_UNATTENDED -> "Ingen på vagt ser alarmerne";
            case ROTA_GAP -> "Hul i vagtplanen";
            case PLAN_REACHES_NOBODY -> "En alarmplan når ingen";
            case OUTAGE -> "Mange hjem er uden forbindelse";
            case UNPROTECTED -> "En borger er uden nødkald";
            case CHANNEL_FAILING -> "En vej til personalet virker ikke";
            case DOOR_LEFT_OPEN -> "En borgers dør står ulåst";
            case DOOR_INCIDENT -> "En dør blev åbnet uden alarm";
            case TRACKER_UNKNOWN -> "En GPS er tavs";
            case TRACKERS_SWAPPED -> "To GPS'er er måske byttet om";
        };
    }

    /** What it is about, and what to do. */
    public static String text(Condition condition) {
        return switch (condition.kind()) {
            case SHIFT_UNATTENDED ->
                "%sIngen på vagt har siden åben eller en telefon, der svarer. Ring til vagten, eller åbn selv siden."
                        .formatted(with(condition, "team", ": "));
            case ROTA_GAP -> "%s%sRet vagtplanen, før vagten begynder.".formatted(with(condition, "shift", ": "),
                    with(condition, "what", " "));
            case PLAN_REACHES_NOBODY -> "%s%sRet alarmplanen eller vagtplanen.".formatted(
                    with(condition, "team", ": "), with(condition, "what", " "));
            case OUTAGE -> "%sÅbn ringelisten, og ring hjemmene op.".formatted(
                    condition.details().containsKey("count") ? condition.details().get("count") + " hjem. " : "");
            case UNPROTECTED -> "%sRing hjemmet op, og aftal, hvad der skal ske, til udstyret virker."
                    .formatted(with(condition, "address", ". "));
            case CHANNEL_FAILING -> "%sAlarmer går ad de andre veje så længe. Få den bragt i orden."
                    .formatted(way(condition) + ": der kommer intet frem. ");
            case DOOR_LEFT_OPEN -> "%sDøren er ikke låst efter besøget. Ring hjemmet op, eller kør forbi og lås."
                    .formatted(with(condition, "address", ". "));
            case DOOR_INCIDENT -> "%s%s Find ud af, hvem det var, og ring hjemmet op.".formatted(
                    with(condition, "address", ". "),
                    "code-without-alarm".equals(condition.details().get("what"))
                            ? "En kode åbnede døren, og hjemmet havde ingen alarm."
                            : "Låsen åbnede, og hverken en ordre eller en kode forklarer det.");
            case TRACKER_UNKNOWN -> "%sIngen ved, hvor borgeren er. Ring hjemmet op, eller kør forbi."
                    .formatted(with(condition, "address", ". "));
            case TRACKERS_SWAPPED -> "%sSe efter, hvem der har hvilken på. Opgaven står under Teknik."
                    .formatted(with(condition, "address", ". "));
        };
    }

    private static String way(Condition condition) {
        return Channel.ofWireName(condition.about()).map(Words::channel).orElse(condition.about());
    }

    private static String with(Condition condition, String detail, String after) {
        String value = condition.details().get(detail);
        return value == null || value.isBlank() ? "" : value + after;
    }
}
