package dk.nattevagt.gateway.page;

import java.time.Instant;
import java.util.List;

/** What the adapters could not use. */
public interface RefusalList {

    /** The latest first. */
    List<Refused> lately();

    /**
     * Something that was refused.
     *
     * @param source what it came from: a device's address or name
     * @param reason one word or a few
     * @param count how often since the start
     * @param last when last
     */
    record Refused(String source, String reason, long count, Instant last) {}
}
