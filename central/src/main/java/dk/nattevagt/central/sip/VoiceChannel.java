package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.KeyPress;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Messages by voice call: says them, and hears the key that takes the alarm. Several calls at a time, one to a number; whoever
 * is on the phone already hears the next message in the same call, after answering the first.
 */
final class VoiceChannel implements ChannelSender, AlarmTalk.House {

    /** Longer than any turn should take; after it the message has to be tried anew, or another way. */
    private static final Duration WAITING_AT_MOST = Duration.ofMinutes(2);

    private final SipLine sip;
    private final Phrases phrases;
    private final VoiceScript script;
    private final KeyPress keys;
    private final boolean practice;
    private final ErrandQueue queue;
    private final Map<NotificationKey, Errand> known = new HashMap<>();
    private final List<AlarmTalk> talks = new ArrayList<>();
    private long orders;
    private boolean closed;

    VoiceChannel(SipLine sip, int callsAtOnce, Phrases phrases, VoiceScript script, KeyPress keys, boolean practice) {
        this.sip = sip;
        this.phrases = phrases;
        this.script = script;
        this.keys = keys;
        this.practice = practice;
        this.queue = new ErrandQueue(callsAtOnce);
    }

    @Override
    public CompletableFuture<SendResult> send(Message message) {
        String phone = message.recipient().contact().phone();
        if (phone == null) {
            return CompletableFuture.completedFuture(new SendResult.NoWay());
        }
        Optional<PhoneNumber> number = PhoneNumber.of(phone, practice);
        if (number.isEmpty()) {
            return CompletableFuture.completedFuture(new SendResult.Failed("not-a-number-that-is-called", false));
        }
        CompletableFuture<SendResult> result = new CompletableFuture<>();
        try {
            sip.tools().thread().execute(() -> admit(message, number.get(), result));
        } catch (RejectedExecutionException stopped) {
            result.complete(stopping());
        }
        return result;
    }

    private void admit(Message message, PhoneNumber number, CompletableFuture<SendResult> result) {
        Errand same = known.get(message.key());
        if (same != null) {
            var _ = same.result().thenAccept(result::complete);
            return;
        }
        Errand errand = new Errand(message, number, ++orders, result);
        if (closed) {
            errand.conclude(stopping());
            return;
        }
        known.put(message.key(), errand);
        var _ = result.thenRun(() -> sip.tools().execute(() -> known.remove(message.key(), errand)));
        queue.add(errand);
        sip.tools().after(WAITING_AT_MOST, () -> {
            if (queue.remove(errand)) {
                errand.conclude(new SendResult.Failed("no-free-line", true));
            }
        });
        callNext();
    }

    private void callNext() {
        Optional<Errand> next = queue.next(underWay());
        while (next.isPresent()) {
            AlarmTalk talk = new AlarmTalk(sip.tools(), sip.trunks(), phrases, script, keys, this, next.get());
            talks.add(talk);
            talk.start();
            next = queue.next(underWay());
        }
    }

    private List<Errand> underWay() {
        return talks.stream().map(AlarmTalk::errand).toList();
    }

    @Override
    public void withdraw(Message message, @Nullable String takenBy) {
        sip.tools().execute(() -> {
            Errand errand = known.get(message.key());
            if (errand != null && queue.remove(errand)) {
                errand.conclude(new SendResult.Withdrawn());
            }
            for (AlarmTalk talk : List.copyOf(talks)) {
                if (talk.errand().message().key().equals(message.key())) {
                    talk.withdraw(takenBy);
                }
            }
        });
    }

    @Override
    public @Nullable Errand nextFor(PhoneNumber number) {
        return queue.nextFor(number);
    }

    @Override
    public void over(AlarmTalk talk) {
        talks.remove(talk);
        if (!closed) {
            callNext();
        }
    }

    /** Hangs up; on the line's thread. */
    void stop() {
        closed = true;
        queue.all().forEach(errand -> errand.conclude(stopping()));
        List.copyOf(talks).forEach(AlarmTalk::stop);
    }

    private static SendResult stopping() {
        return new SendResult.Failed("stopping", true);
    }
}
