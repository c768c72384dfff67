package dk.nattevagt.central.webpush;

import dk.nattevagt.central.desk.PushEnrolment;
import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.MessageName;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.webpush.PushService.Outcome;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages to every phone a person has subscribed on. One that has it is enough. */
public final class WebPush implements ChannelSender, PushEnrolment, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebPush.class);

    private final PushSettings settings;
    private final PushSubscriptions subscriptions;
    private final Vapid vapid;
    private final PushService service;
    private final Executor blocking;

    /**
     * Reads the central's key, or makes it.
     *
     * @param blocking where a task may wait, such as virtual threads
     */
    public WebPush(PushSettings settings, PushSubscriptions subscriptions, InstantSource clock, Executor blocking) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.vapid = Vapid.kept(subscriptions, settings.contact());
        this.service = new PushService(settings, clock);
        this.blocking = blocking;
    }

    @Override
    public Optional<String> applicationServerKey() {
        return Optional.of(vapid.publicKey());
    }

    @Override
    public boolean reaches(PushSubscription subscription) {
        try {
            PushEncryption.Phone.of(subscription.publicKey(), subscription.secret());
            return settings.allowed(subscription.endpoint()).isPresent();
        } catch (GeneralSecurityException notKeys) {
            return false;
        }
    }

    @Override
    public CompletableFuture<SendResult> send(Message message) {
        return carry(message, PushText.message(message));
    }

    @Override
    public void withdraw(Message message, @Nullable String takenBy) {
        var _ = carry(message, PushText.withdrawal(message, takenBy));
    }

    private CompletableFuture<SendResult> carry(Message message, byte[] content) {
        return CompletableFuture.supplyAsync(() -> carryNow(message, content), blocking).exceptionally(broken -> {
            LOG.error("a push message could not be sent", broken);
            return new SendResult.Failed("push-broken", true);
        });
    }

    private SendResult carryNow(Message message, byte[] content) {
        List<PushSubscription> phones = subscriptions.of(message.recipient().id());
        String topic = MessageName.of(message.key().subject());
        List<CompletableFuture<Outcome>> sending = phones.stream()
                .map(phone -> service.send(phone, content, topic, vapid))
                .toList();
        List<Outcome> outcomes = sending.stream().map(CompletableFuture::join).toList();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Gone) {
                subscriptions.forget(phones.get(i).endpoint());
            }
        }
        return together(outcomes);
    }

    private static SendResult together(List<Outcome> outcomes) {
        SendResult result = new SendResult.NoWay();
        for (Outcome outcome : outcomes) {
            result = switch (outcome) {
                case Outcome.Taken _ -> new SendResult.Sent(null, false);
                case Outcome.Gone _ -> result;
                case Outcome.Lost(SendResult.Failed why) -> worse(result, why);
            };
            if (result instanceof SendResult.Sent) {
                return result;
            }
        }
        return result;
    }

    /** What may get through later counts for more than what never will. */
    private static SendResult worse(SendResult before, SendResult.Failed next) {
        return before instanceof SendResult.Failed(String _, boolean tryAgain) && tryAgain ? before : next;
    }

    @Override
    public void close() {
        service.close();
    }
}
