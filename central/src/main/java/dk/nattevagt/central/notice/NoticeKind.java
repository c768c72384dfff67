package dk.nattevagt.central.notice;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a notice is about, whom it is brought to, by which ways, and how often again while nobody has seen to it. */
public enum NoticeKind {
    /** Nobody of a team on shift has a page open or a phone that answers [team]. */
    SHIFT_UNATTENDED("shift-unattended", Duration.ofMinutes(5)),
    /** The coming shift has nobody, or one only, or somebody whose phone has not answered [team/shift]. */
    ROTA_GAP("rota-gap", Duration.ofHours(1)),
    /** A plan reaches nobody at some hour of the week [team]. */
    PLAN_REACHES_NOBODY("plan-reaches-nobody", Duration.ofHours(12)),
    /** Many gateways fell silent at once [outage]. */
    OUTAGE("outage", Duration.ofMinutes(15)),
    /** A citizen's equipment cannot call for help [home]. */
    UNPROTECTED("unprotected", Duration.ofMinutes(30)),
    /** A way to people does not work [channel]. */
    CHANNEL_FAILING("channel-failing", Duration.ofHours(1)),
    /** A citizen's door stands open after a visit [home]. */
    DOOR_LEFT_OPEN("door-left-open", Duration.ofMinutes(15)),
    /** A citizen's door was opened without an alarm [home]. */
    DOOR_INCIDENT("door-incident", Duration.ofHours(1)),
    /** Nobody knows where somebody is who wears a tracker: it has not been heard [citizen]. */
    TRACKER_UNKNOWN("tracker-unknown", Duration.ofMinutes(30)),
    /** Two citizens seem to wear each other's tracker [citizen]. */
    TRACKERS_SWAPPED("trackers-swapped", Duration.ofHours(2));

    private final String wireName;
    private final Duration repeatEvery;

    NoticeKind(String wireName, Duration repeatEvery) {
        this.wireName = wireName;
        this.repeatEvery = repeatEvery;
    }

    /** The name used in HTTP, storage and as message key. */
    public String wireName() {
        return wireName;
    }

    /** Whom it is brought to. */
    public List<Target> targets() {
        return switch (this) {
            case SHIFT_UNATTENDED, ROTA_GAP, PLAN_REACHES_NOBODY, CHANNEL_FAILING ->
                List.of(new Target.ShiftLeaders());
            case UNPROTECTED, DOOR_LEFT_OPEN, TRACKER_UNKNOWN, TRACKERS_SWAPPED -> List.of(new Target.OnShift());
            case OUTAGE, DOOR_INCIDENT -> List.of(new Target.OnShift(), new Target.ShiftLeaders());
        };
    }

    /** By which ways. */
    public Set<Channel> channels() {
        return switch (this) {
            case SHIFT_UNATTENDED -> Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS, Channel.VOICE);
            case ROTA_GAP -> Set.of(Channel.PAGE, Channel.EMAIL, Channel.SMS);
            case PLAN_REACHES_NOBODY -> Set.of(Channel.PAGE, Channel.EMAIL);
            case OUTAGE -> Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS);
            case UNPROTECTED, DOOR_LEFT_OPEN, DOOR_INCIDENT, TRACKER_UNKNOWN -> Set.of(Channel.PAGE, Channel.PUSH);
            case TRACKERS_SWAPPED -> Set.of(Channel.PAGE);
            case CHANNEL_FAILING -> Set.of(Channel.values());
        };
    }

    /** How often it is told again until somebody says that it is being seen to. */
    public Duration repeatEvery() {
        return repeatEvery;
    }

    /** The kind with this name, or nothing. */
    public static Optional<NoticeKind> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
}
