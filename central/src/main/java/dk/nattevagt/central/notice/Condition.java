package dk.nattevagt.central.notice;

import dk.nattevagt.central.people.MunicipalityId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is so at this moment and calls for a notice.
 *
 * @param about what it concerns, as the kind says: a team, a home, an outage, a channel. The same kind about the same is one notice
 * @param details what else the reader needs, such as {@code team} and {@code count}; never a citizen's name
 */
public record Condition(MunicipalityId municipality, NoticeKind kind, String about, Map<String, String> details) {
    public Condition {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
