package dk.nattevagt.central.emergency;

import dk.nattevagt.central.emergency.BriefLine.Topic;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.protocol.message.Cause;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The brief in spoken Danish, in the order 112 asks: what, where, who, whom to call back. Says only what is known, and
 * says of the rest that it is unknown. What a responder must know at the door (the visit note) is not for 112 and stays
 * out.
 */
public final class EmergencyMessage {

    private static final String EXERCISE = "ØVELSE. Dette er en ØVELSE.";
    private static final String HELP = "Hjemmeplejen er alarmeret og på vej.";

    private EmergencyMessage() {}

    /** The message once through; the line says it twice. */
    public static String of(EmergencyBrief brief) {
        return marked(brief, "Dette er et automatisk opkald fra hjemmeplejens alarmservice. " + spoken(lines(brief)));
    }

    /** The message as a person's telephone or page reads it to them, or to 112 for them. */
    public static String readAloud(EmergencyBrief brief) {
        return marked(brief, spoken(lines(brief)));
    }

    private static String marked(EmergencyBrief brief, String message) {
        return brief.exercise() ? EXERCISE + " " + message + " " + EXERCISE : message;
    }

    private static String spoken(List<BriefLine> lines) {
        return lines.stream().map(BriefLine::spoken).collect(Collectors.joining(" "));
    }

    /** What is said, line by line, in the order 112 asks. */
    public static List<BriefLine> lines(EmergencyBrief brief) {
        String number = brief.callBackNumber();
        String what = (what(brief.cause()) + " " + Detectors.said(brief.detectors())).strip();
        return List.of(
                new BriefLine(Topic.WHAT, what, what),
                new BriefLine(Topic.WHERE, SpokenAddress.written(brief.address()), SpokenAddress.of(brief.address())),
                new BriefLine(Topic.WHO, who(brief.citizens()), who(brief.citizens())),
                new BriefLine(Topic.HELP, HELP, HELP),
                new BriefLine(Topic.CALL_BACK, callBack(number, written(number)),
                        callBack(number, number == null ? "" : SpokenNumber.telephone(number))));
    }

    private static String what(Cause cause) {
        return switch (cause) {
            case SMOKE -> "Røgalarm i en bolig. Det vides ikke, om det brænder.";
            case HEAT -> "Varmealarm i en bolig. Det vides ikke, om det brænder.";
            case CO -> "Alarm for kulilte i en bolig.";
            case WATER -> "Alarm for vand i en bolig.";
            case BUTTON, PULL_CORD -> "Nødkald fra en bolig. Årsagen er ukendt.";
            case FALL -> "Faldalarm i en bolig.";
            case DOOR -> "Døralarm i en bolig.";
            case TRACKER_SOS -> "Nødkald fra en bærbar alarm. Det er ukendt, hvor personen er. "
                    + "Adressen er personens bolig.";
            case ZONE_LEFT -> "En person med demens har forladt sit trygge område. Det er ukendt, hvor personen er. "
                    + "Adressen er personens bolig.";
            case INACTIVITY -> "Alarm for manglende livstegn i en bolig.";
        };
    }

    private static String who(List<Citizen> citizens) {
        if (citizens.isEmpty()) {
            return "Det er ukendt, hvem der bor der, og om nogen skal have hjælp til at komme ud.";
        }
        return "I boligen bor "
                + citizens.stream().map(EmergencyMessage::person).collect(Collectors.joining(", og "))
                + ". Det vides ikke, om nogen er hjemme.";
    }

    private static String person(Citizen citizen) {
        String name = citizen.name().isBlank() ? "en person, hvis navn er ukendt" : citizen.name().strip();
        return citizen.needsHelpOut()
                ? name + ", som skal have hjælp til at komme ud"
                : name + ", som efter det oplyste selv kan komme ud";
    }

    private static String callBack(@Nullable String number, String said) {
        return number == null || SpokenNumber.telephone(number).isEmpty()
                ? "Det er ukendt, hvilket nummer man kan ringe tilbage på."
                : "Ring tilbage på " + said + ".";
    }

    /** In pairs, as Danes write a number. */
    private static String written(@Nullable String number) {
        String plain = number == null ? "" : number.strip().replaceAll("\\s+", "").replaceFirst("^(\\+45|0045)", "");
        return plain.matches("\\d{8}") ? plain.replaceAll("(\\d\\d)(?=\\d)", "$1 ") : plain;
    }
}
