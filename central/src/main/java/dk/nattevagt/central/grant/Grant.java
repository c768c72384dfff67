package dk.nattevagt.central.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been applied for or granted.
 *
 * @param service as its standard calls it
 * @param legalBasis such as {@code §112}; null where none is named
 * @param applied null where nobody has said
 * @param decided null while it is not
 * @param started first delivery; null before it
 * @param duration null where nobody has said
 * @param variant the part of the service; null for the whole or where nobody has said
 */
public record Grant(String service, @Nullable String legalBasis, @Nullable LocalDate applied,
        @Nullable LocalDate decided, @Nullable LocalDate started, @Nullable GrantDuration duration,
        @Nullable String variant) {

    /** The day most periods are counted from: the first delivery, else the decision; null before both. */
    @Nullable
    LocalDate running() {
        return started == null ? decided : started;
    }
}
