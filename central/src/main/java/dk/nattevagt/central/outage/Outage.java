package dk.nattevagt.central.outage;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many gateways silent at once, as one incident.
 *
 * @param number the store's own, from 1; 0 before it is stored
 * @param beganAt when its earliest fell silent
 * @param noticedAt when the central took them for one outage
 * @param endedAt null while it lasts
 * @param members earliest silent first
 */
public record Outage(long number, MunicipalityId municipality, Instant beganAt, Instant noticedAt,
        @Nullable Instant endedAt, List<Member> members) {

    public Outage {
        members = members.stream().sorted(Comparator.comparing(Member::silentSince)
                .thenComparing(member -> member.gateway().value())).toList();
    }

    /**
     * One of its gateways.
     *
     * @param silentSince when it was last heard before it first fell silent in this outage
     * @param heardAgainAt null while it is silent
     */
    public record Member(GatewayId gateway, Instant silentSince, @Nullable Instant heardAgainAt) {
        /** Still silent. */
        public boolean silent() {
            return heardAgainAt == null;
        }
    }

    /** Still so. */
    public boolean lasting() {
        return endedAt == null;
    }

    /** How many of its gateways are silent at the moment. */
    public int silent() {
        return (int) members.stream().filter(Member::silent).count();
    }

    /** A gateway's part in it. */
    public Optional<Member> member(GatewayId gateway) {
        return members.stream().filter(member -> member.gateway().equals(gateway)).findFirst();
    }
}
