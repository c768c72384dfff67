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
    SHIFT_UNATTENDED("shift-unattended", List.of(new Target.ShiftLeaders()),
            Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS, Channel.VOICE), Duration.ofMinutes(5)),
    /** The coming shift has nobody, or one only, or somebody whose phone has not answered [team/shift]. */
    ROTA_GAP("rota-gap", List.of(new Target.ShiftLeaders()), Set.of(Channel.PAGE, Channel.EMAIL, Channel.SMS),
            Duration.ofHours(1)),
    /** A plan reaches nobody at some hour of the week [team]. */
    PLAN_REACHES_NOBODY("plan-reaches-nobody", List.of(new Target.ShiftLeaders()),
            Set.of(Channel.PAGE, Channel.EMAIL), Duration.ofHours(12)),
    /** Many gateways fell silent at once [outage]. */
    OUTAGE("outage", List.of(new Target.OnShift(), new Target.ShiftLeaders()),
            Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS), Duration.ofMinutes(15)),
    /** A citizen's equipment cannot call for help [home]. */
    UNPROTECTED("unprotected", List.of(new Target.OnShift()), Set.of(Channel.PAGE, Channel.PUSH),
            Duration.ofMinutes(30)),
    /** A way to people does not work [channel]. */
    CHANNEL_FAILING("channel-failing", List.of(new Target.ShiftLeaders()), Set.of(Channel.values()),
            Duration.ofHours(1)),
    /** Something the plan promised has not happened [alarm]. */
    WATCHDOG("watchdog", List.of(new Target.OnShift(), new Target.ShiftLeaders()), Set.of(Channel.values()),
            Duration.ofMinutes(5));

    private final String wireName;
    private final List<Target> targets;
    private final Set<Channel> channels;
    private final Duration repeatEvery;

    NoticeKind(String wireName, List<Target> targets, Set<Channel> channels, Duration repeatEvery) {
        this.wireName = wireName;
        this.targets = targets;
        this.channels = channels;
        this.repeatEvery = repeatEvery;
    }

    /** The name used in HTTP, storage and as message key. */
    public String wireName() {
        return wireName;
    }

    /** Whom it is brought to. */
    public List<Target> targets() {
        return targets;
    }

    /** By which ways. */
    public Set<Channel> channels() {
        return channels;
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
