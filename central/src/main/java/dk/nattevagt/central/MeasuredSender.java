package dk.nattevagt.central;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the messages another sender carries. No tag ever names a person. */
final class MeasuredSender implements ChannelSender {
    private final ChannelSender sender;
    private final Map<Result, Counter> counters = new EnumMap<>(Result.class);

    private enum Result {
        SENT, HEARD, ACCEPTED, WITHDRAWN, NO_WAY, FAILED_FOR_NOW, FAILED
    }

    /** Every result is shown from the start, at nought. */
    MeasuredSender(ChannelSender sender, Channel channel, MeterRegistry meters) {
        this.sender = sender;
        for (Result result : Result.values()) {
            counters.put(result, Counter.builder("nattevagt.messages")
                    .description("attempts to bring a message to a person")
                    .tag("channel", channel.wireName())
                    .tag("result", result.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(meters));
        }
    }

    @Override
    public CompletableFuture<SendResult> send(Message message) {
        return sender.send(message).whenComplete((result, broken) -> {
            Counter counter = counters.get(broken == null ? kind(result) : Result.FAILED);
            if (counter != null) {
                counter.increment();
            }
        });
    }

    private static Result kind(SendResult result) {
        return switch (result) {
            case SendResult.Sent _ -> Result.SENT;
            case SendResult.Heard(boolean accepted) -> accepted ? Result.ACCEPTED : Result.HEARD;
            case SendResult.Withdrawn _ -> Result.WITHDRAWN;
            case SendResult.NoWay _ -> Result.NO_WAY;
            case SendResult.Failed(String _, boolean tryAgain) -> tryAgain ? Result.FAILED_FOR_NOW : Result.FAILED;
        };
    }

    @Override
    public void withdraw(Message message, @Nullable String takenBy) {
        sender.withdraw(message, takenBy);
    }
}
