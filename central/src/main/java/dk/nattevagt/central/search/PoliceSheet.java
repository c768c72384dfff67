package dk.nattevagt.central.search;

import dk.nattevagt.protocol.message.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the police are handed about somebody who is lost: what they need in order to look, and no more. No CPR number.
 *
 * @param known what has been found out; nothing for what nobody knows, which the sheet says too
 * @param home where the home lies; null when nobody has said
 * @param done what has been done so far, oldest first
 * @param print who printed it and when
 */
public record PoliceSheet(String citizen, String municipality, String address, @Nullable String homePhone,
        @Nullable Instant lastSeenAt, Map<ChecklistItem, String> known, Set<Risk> risks, List<Kin> relatives,
        LastKnown position, @Nullable Place home, Contact leader, @Nullable String dutyPhone, List<Done> done,
        Print print) {
    public PoliceSheet {
        known = Map.copyOf(known);
        risks = Set.copyOf(risks);
        relatives = List.copyOf(relatives);
        done = List.copyOf(done);
    }

    /**
     * A relative.
     *
     * @param asked what asking them has come to; null when nobody has
     */
    public record Kin(String name, String relation, @Nullable String phone, @Nullable String asked) {}

    /** Somebody who can be rung. */
    public record Contact(String name, @Nullable String phone) {}

    /** Something that has been done. */
    public record Done(Instant at, String what) {}

    /**
     * Who printed it and when.
     *
     * @param zone in which moments are written
     */
    public record Print(Instant at, String by, ZoneId zone) {}

    /** Where the tracker was last. */
    public sealed interface LastKnown {

        /**
         * A position. Never in a log.
         *
         * @param accuracyM radius in metres the tracker claims; null where it claims none
         */
        record At(Place place, @Nullable Double accuracyM, Instant at) implements LastKnown {
            /** Says nothing of where. */
            @Override
            public String toString() {
                return "At[]";
            }
        }

        /** Nobody knows: there is no tracker, or it has said nothing. */
        record Unknown() implements LastKnown {}

        /**
         * It may not be looked up.
         *
         * @param why in Danish
         */
        record Refused(String why) implements LastKnown {}
    }
}
