package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.people.UserId;
import java.util.function.Function;

/** Why the rules refuse, in a sentence for the one who pressed. */
final class Refusals {
    private final Function<UserId, String> names;

    Refusals(Function<UserId, String> names) {
        this.names = names;
    }

    Problem problem(RefusedBecause reason, Alarm alarm, UserId me) {
        return new Problem(409, reason.wireName(), sentence(reason, alarm, me), null);
    }

    private String sentence(RefusedBecause reason, Alarm alarm, UserId me) {
        return switch (reason) {
            case NOT_ACCEPTED -> "Alarmen skal tages, før du kan det.";
            case ALREADY_HELD, HELD_BY_ANOTHER -> holder(alarm, me);
            case ALREADY_PAST -> "Alarmen er allerede kommet længere.";
            case CLOSED -> "Alarmen er afsluttet.";
            case NO_EMERGENCY_CALL_TO_MAKE -> "Der er ikke noget opkald til 112, du kan ændre nu.";
            case NOT_CLOSED -> "Alarmen er ikke afsluttet endnu.";
            case NOT_OFFERED -> "Der er ikke længere nogen, der skal tage alarmen fra en anden.";
            case NOT_ON_SITE -> "En brandalarm afsluttes af den, der er i boligen. Tryk først Fremme.";
            case REASON_MISSING -> "Skriv, hvorfor det var falsk alarm.";
            case EMERGENCY_NOT_CANCELLED ->
                "112 er ringet op. Ring og sig, at det var falsk alarm, og tryk så Jeg har sagt det til 112.";
            case NOT_DUE, OUTDATED -> "Alarmen har ændret sig. Se, hvordan den står nu.";
        };
    }

    private String holder(Alarm alarm, UserId me) {
        if (alarm.state() instanceof AlarmState.Held held) {
            return held.responder().equals(me)
                    ? "Du har allerede taget alarmen."
                    : names.apply(held.responder()) + " har taget alarmen.";
        }
        return "En anden har taget alarmen.";
    }
}
