package dk.nattevagt.central.emergency;

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

    private EmergencyMessage() {}

    /** The message once through; the line says it twice. */
    public static String of(EmergencyBrief brief) {
        String message = String.join(" ",
                "Dette er et automatisk opkald fra hjemmeplejens alarmservice.",
                what(brief.cause()),
                SpokenAddress.of(brief.address()),
                who(brief.citizens()),
                "Hjemmeplejen er alarmeret og på vej.",
                callBack(brief.callBackNumber()));
        return brief.exercise() ? EXERCISE + " " + message + " " + EXERCISE : message;
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

    private static String callBack(@Nullable String number) {
        String spoken = number == null ? "" : SpokenNumber.telephone(number);
        return spoken.isEmpty()
                ? "Det er ukendt, hvilket nummer man kan ringe tilbage på."
                : "Ring tilbage på " + spoken + ".";
    }
}
