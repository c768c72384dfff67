package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** A key press as what it is: the same acceptance as on the page, said by telephone. */
public final class KeyPresses implements KeyPress {
    private final AlarmDesk desk;
    private final Registry registry;
    private final BiFunction<NoticeId, UserId, CompletableFuture<Boolean>> acknowledging;

    /**
     * Acts at this desk.
     *
     * @param acknowledging acknowledges a notice for a person; whether that is stored
     */
    public KeyPresses(AlarmDesk desk, Registry registry,
            BiFunction<NoticeId, UserId, CompletableFuture<Boolean>> acknowledging) {
        this.desk = desk;
        this.registry = registry;
        this.acknowledging = acknowledging;
    }

    @Override
    public CompletableFuture<Said> pressed(NotificationKey message) {
        UserId person = message.person();
        CompletableFuture<Said> said = switch (message.subject()) {
            case Subject.OfAlarm about -> desk.act(about.alarm(), new AlarmEvent.Accept(person, Channel.VOICE))
                    .thenApply(result -> said(result, person));
            case Subject.OfNotice about -> acknowledging.apply(about.notice(), person)
                    .thenApply(stored -> stored ? new Said.Acknowledged() : new Said.NotNow());
        };
        return said.exceptionally(broken -> new Said.NotNow());
    }

    private Said said(ActResult result, UserId person) {
        return switch (result) {
            case ActResult.Done _ -> new Said.Yours();
            case ActResult.Refused refused -> standing(refused.alarm(), person);
            case ActResult.NoSuchAlarm _ -> new Said.Over();
            case ActResult.NotStored _ -> new Said.NotNow();
        };
    }

    private Said standing(Alarm alarm, UserId person) {
        return switch (alarm.state()) {
            case AlarmState.Held held when held.responder().equals(person) -> new Said.Yours();
            case AlarmState.Held held ->
                new Said.Taken(registry.user(held.responder()).map(User::name).orElse(null));
            case AlarmState.Closed _ -> new Said.Over();
            case AlarmState.Raised _ -> new Said.NotNow();
        };
    }
}
