package dk.nattevagt.central.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When notices begin, change and end. */
public final class NoticeRules {
    private NoticeRules() {}

    private record About(Object municipality, NoticeKind kind, String about) {
        static About of(Condition condition) {
            return new About(condition.municipality(), condition.kind(), condition.about());
        }
    }

    /**
     * The notices that are other than they were.
     *
     * @param lasting those that last by what was known before
     * @param conditions what is so now
     */
    public static List<Notice> changed(List<Notice> lasting, List<Condition> conditions, Instant now) {
        Map<About, Notice> before = new HashMap<>();
        lasting.forEach(notice -> before.put(About.of(notice.condition()), notice));
        List<Notice> changed = new ArrayList<>();
        for (Condition condition : conditions) {
            @Nullable
            Notice known = before.remove(About.of(condition));
            if (known == null) {
                changed.add(Notice.begun(condition, now));
            } else if (!known.condition().equals(condition)) {
                changed.add(known.now(condition.details()));
            }
        }
        before.values().forEach(over -> changed.add(over.ended(now)));
        return changed;
    }

    /** Whether people are to be told of it now. */
    public static boolean toBeTold(Notice notice, Instant now) {
        Instant next = notice.tellNextAt();
        return notice.lasting() && notice.acknowledgedBy() == null && next != null && !next.isAfter(now);
    }
}
