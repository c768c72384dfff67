package dk.nattevagt.central.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about who is lost.
 *
 * @param lastSeenAt null while nobody knows
 * @param answers what has been found out; nothing for what has not been asked
 * @param policeToldAt when the police were first told; null while they have not been
 */
public record Checklist(@Nullable Instant lastSeenAt, Map<ChecklistItem, CaseAnswer> answers, Set<Risk> risks,
        @Nullable Instant policeToldAt) {
    /** Nothing is known yet. */
    public static final Checklist EMPTY = new Checklist(null, Map.of(), Set.of(), null);

    public Checklist {
        answers = Map.copyOf(answers);
        risks = Set.copyOf(risks);
    }

    /** What has been found out about this. */
    public Optional<CaseAnswer> answer(ChecklistItem item) {
        return Optional.ofNullable(answers.get(item));
    }

    Checklist with(ChecklistItem item, CaseAnswer answer) {
        Map<ChecklistItem, CaseAnswer> next = new EnumMap<>(ChecklistItem.class);
        next.putAll(answers);
        next.put(item, answer);
        return new Checklist(lastSeenAt, next, risks, policeToldAt);
    }

    Checklist seenAt(Instant at) {
        return new Checklist(at, answers, risks, policeToldAt);
    }

    Checklist with(Set<Risk> now) {
        return new Checklist(lastSeenAt, answers, now.isEmpty() ? Set.of() : EnumSet.copyOf(now), policeToldAt);
    }

    Checklist policeTold(Instant at) {
        return policeToldAt == null ? new Checklist(lastSeenAt, answers, risks, at) : this;
    }
}
