package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.notification.ChannelHealth;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells when a way to people does not work: those whose messages it lost must know it. */
public final class ChannelHealthSource implements NoticeSource {
    private static final int LATEST = 50;

    private final NotificationArchive archive;

    public ChannelHealthSource(NotificationArchive archive) {
        this.archive = archive;
    }

    @Override
    public List<Condition> conditions(Instant now) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.PAGE)
                .flatMap(channel -> conditions(channel, now))
                .toList();
    }

    private Stream<Condition> conditions(Channel channel, Instant now) {
        List<Notification> latest = archive.latest(channel, now.minus(ChannelHealth.LOOKS_BACK), LATEST);
        if (!ChannelHealth.failing(latest)) {
            return Stream.empty();
        }
        Map<MunicipalityId, Long> lost = latest.stream().filter(ChannelHealth::lost)
                .map(Notification::municipality)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return lost.entrySet().stream()
                .map(entry -> new Condition(entry.getKey(), NoticeKind.CHANNEL_FAILING, channel.wireName(),
                        Map.of("channel", channel.wireName(), "count", entry.getValue().toString())));
    }
}
