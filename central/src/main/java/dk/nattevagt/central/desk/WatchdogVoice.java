package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Carries the watchdog's complaints to the shift leaders without the database, the queue or the loop that may have failed: from
 * memory, straight to a channel, and never by the one that is complained of.
 */
public final class WatchdogVoice {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
    /** The telephone last: it is the slowest, and may be needed for alarms. */
    private static final List<Channel> ORDER = List.of(Channel.SMS, Channel.PUSH, Channel.EMAIL, Channel.VOICE);

    private final Registry registry;
    private final Map<Channel, ChannelSender> senders;
    private final Map<Complaint, Instant> told = new HashMap<>();

    public WatchdogVoice(Registry registry, Map<Channel, ChannelSender> senders) {
        this.registry = registry;
        this.senders = Map.copyOf(senders);
    }

    /** Tells the leaders of what has not been told for five minutes. On the watchdog's own thread. */
    public void tell(List<Complaint> complaints, Instant now) {
        told.keySet().retainAll(complaints);
        for (Complaint complaint : complaints) {
            Instant last = told.get(complaint);
            if (last == null || !last.plus(AGAIN_AFTER).isAfter(now)) {
                told.put(complaint, now);
                leaders().forEach(leader -> tell(leader, complaint, now, ways(complaint)));
            }
        }
    }

    private Stream<User> leaders() {
        return registry.municipalities().stream()
                .flatMap(municipality -> registry.staff(municipality).stream())
                .filter(user -> user.role() == Role.SHIFT_LEADER);
    }

    private List<Channel> ways(Complaint complaint) {
        return ORDER.stream().filter(channel -> channel != complaint.failed() && senders.containsKey(channel)).toList();
    }

    /** One way after the other, until one takes it. */
    private void tell(User leader, Complaint complaint, Instant now, List<Channel> ways) {
        if (ways.isEmpty()) {
            return;
        }
        Channel way = ways.getFirst();
        NotificationKey key = new NotificationKey(
                new Subject.OfNotice(new NoticeId("watchdog." + complaint.kind().wireName())), now.getEpochSecond(),
                leader.id(), way);
        String text = text(complaint);
        ChannelSender sender = java.util.Objects.requireNonNull(senders.get(way));
        var _ = sender.send(new Message(key, leader, "Nattevagt: noget er gået i stå", text, text, 5, null, "/"))
                .thenAccept(result -> {
                    if (!gotThrough(result)) {
                        tell(leader, complaint, now, ways.subList(1, ways.size()));
                    }
                });
    }

    private static boolean gotThrough(SendResult result) {
        return switch (result) {
            case SendResult.Sent _,SendResult.Heard _ -> true;
            case SendResult.Failed _,SendResult.NoWay _,SendResult.Withdrawn _ -> false;
        };
    }

    private static String text(Complaint complaint) {
        return switch (complaint.kind()) {
            case ALARM_STANDS_STILL ->
                "En alarm er ikke blevet kaldt videre, som den skulle. Gå de åbne alarmer igennem.";
            case EMERGENCY_CALL_WAITS -> "Et opkald til 112 er ikke blevet foretaget. Ring selv 112 ved brand.";
            case MESSAGE_WAITS -> "Beskeder til personalet bliver ikke sendt. Gå de åbne alarmer igennem.";
            case NOBODY_REACHED -> "En alarm er ikke nået frem til nogen på vagt. Gå de åbne alarmer igennem.";
            case STORE_UNREADABLE -> "Centralen kan ikke læse sine data. Skærmene kan være forkerte.";
        };
    }
}
