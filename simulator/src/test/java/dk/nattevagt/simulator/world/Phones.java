package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.StillWanted;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The night shift's phones, and the carriers on the way to them: some refuse, some take their time, some swallow. */
final class Phones {
    private final World world;
    /** Every message a carrier was ever handed. */
    private final Set<NotificationKey> handed = new HashSet<>();

    Phones(World world) {
        this.world = world;
    }

    /** One carrier for each way but the page, which is the screens'. */
    Map<Channel, ChannelSender> senders(Machine machine) {
        Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (channel != Channel.PAGE) {
                senders.put(channel, message -> carry(message, machine));
            }
        }
        return senders;
    }

    boolean wasHanded(NotificationKey message) {
        return handed.contains(message);
    }

    private CompletableFuture<SendResult> carry(Message message, Machine machine) {
        machine.step("before a message is carried");
        NotificationKey key = message.key();
        isWanted(key);
        handed.add(key);
        CompletableFuture<SendResult> answer = new CompletableFuture<>();
        boolean troubled = world.chance().happens(world.weather().phoneTrouble());
        world.time().after(world.chance().between(20, troubled ? 12_000 : 800),
                () -> machine.run(() -> answer.complete(troubled ? trouble() : arrives(message))));
        return answer;
    }

    /** Whoever has taken an alarm has stopped the calls to the others. */
    private void isWanted(NotificationKey key) {
        if (key.subject() instanceof Subject.OfAlarm(var id)) {
            boolean wanted = world.central().alarm(id).filter(alarm -> StillWanted.by(alarm, Reason.WAITS, key.person())
                    || StillWanted.by(alarm, Reason.OVERDUE, key.person())
                    || StillWanted.by(alarm, Reason.EMERGENCY_CALL, key.person())
                    || StillWanted.by(alarm, Reason.OFFERED, key.person())).isPresent();
            if (!wanted) {
                world.promises().broken(Promise.NEVER_SILENT, key.text() + " is sent for an alarm that needs nobody");
            }
        }
    }

    private SendResult trouble() {
        return new SendResult.Failed("simulated trouble", world.chance().happens(0.7));
    }

    private SendResult arrives(Message message) {
        if (message.key().channel() == Channel.VOICE && message.alarm() != null && world.chance().happens(0.2)) {
            world.staff().answersTheTelephone(message);
            return new SendResult.Heard(true);
        }
        return new SendResult.Sent(null, false);
    }

    /** What somebody who presses 1 asks for. */
    static AlarmEvent.Act accepts(Message message) {
        return new AlarmEvent.Accept(message.recipient().id(), Channel.VOICE);
    }
}
