package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer an alarm.
 *
 * @param team the one it was last brought to; null where none covers the home
 * @param called everybody it has been brought to
 * @param offeredTo whom its holder has asked to take it; null when nobody
 * @param helpDueBy when somebody should be there, by the municipality's promise
 */
public record Answering(
        @Nullable TeamId team,
        List<UserId> called,
        @Nullable UserId offeredTo,
        Instant helpDueBy) {

    public Answering {
        called = List.copyOf(called);
    }

    Answering alsoCalling(@Nullable TeamId nowTeam, List<UserId> people) {
        return new Answering(nowTeam == null ? team : nowTeam,
                Stream.concat(called.stream(), people.stream()).distinct().toList(), offeredTo, helpDueBy);
    }

    Answering offered(@Nullable UserId to) {
        return new Answering(team, called, to, helpDueBy);
    }
}
