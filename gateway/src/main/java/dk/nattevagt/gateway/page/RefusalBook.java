package dk.nattevagt.gateway.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts refusals by source and reason: the {@link #MOST} latest pairs, however many strangers make noise. Safe for any thread. */
public final class RefusalBook implements RefusalList {
    static final int MOST = 64;
    private static final int LONGEST = 128;

    private record Kind(String source, String reason) {}

    private final InstantSource clock;
    private final Map<Kind, Refused> refused = new LinkedHashMap<>();

    /**
     * An empty one.
     *
     * @param clock for the time of the last refusal
     */
    public RefusalBook(InstantSource clock) {
        this.clock = clock;
    }

    /** One more. */
    public synchronized void add(String source, String reason) {
        Kind kind = new Kind(cut(source), cut(reason));
        Refused before = refused.remove(kind);
        refused.put(kind, new Refused(kind.source(), kind.reason(), before == null ? 1 : before.count() + 1,
                clock.instant()));
        if (refused.size() > MOST) {
            refused.remove(refused.keySet().iterator().next());
        }
    }

    @Override
    public synchronized List<Refused> lately() {
        return new ArrayList<>(refused.values()).reversed();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
