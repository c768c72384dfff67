package dk.nattevagt.central.notification;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.protocol.message.Cause;

/** What alarms are called in messages, in Danish. */
public final class Words {
    private Words() {}

    /** What it is, as a headline begins: {@code Nødkald}. */
    public static String cause(Cause cause) {
        return switch (cause) {
            case BUTTON -> "Nødkald";
            case PULL_CORD -> "Nødkald (snor)";
            case FALL -> "Faldalarm";
            case SMOKE -> "Røgalarm";
            case HEAT -> "Varmealarm";
            case CO -> "Kulilte";
            case WATER -> "Vandalarm";
            case DOOR -> "Døralarm";
            case TRACKER_SOS -> "Nødkald fra tracker";
            case INACTIVITY -> "Manglende livstegn";
            case ZONE_LEFT -> "Har forladt det trygge område";
        };
    }

    /** How much it hurries. */
    public static String urgency(int urgency) {
        return switch (urgency) {
            case 5 -> "Livsfare";
            case 4 -> "Haster meget";
            case 3 -> "Haster";
            default -> "Kan vente lidt";
        };
    }

    /** Why this person is told of an alarm. */
    public static String reason(Reason reason) {
        return switch (reason) {
            case WAITS -> "Ingen har taget alarmen.";
            case OVERDUE -> "Den, der har alarmen, er forsinket.";
            case EMERGENCY_CALL -> "112 er ikke nået. Ring selv 112.";
            case OFFERED -> "Du er bedt om at overtage alarmen.";
            case NOTICE -> "";
        };
    }

    /** A way to people. */
    public static String channel(Channel channel) {
        return switch (channel) {
            case PAGE -> "Siden";
            case PUSH -> "Beskeder til telefonen";
            case SMS -> "SMS";
            case VOICE -> "Opkald";
            case EMAIL -> "E-mail";
        };
    }
}
