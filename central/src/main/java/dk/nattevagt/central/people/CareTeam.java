package dk.nattevagt.central.people;

import java.util.Set;

/**
 * A team that answers alarms: the municipality's own home care or an approved private supplier [004 §2].
 *
 * @param members everybody who may be on shift in it
 * @param leaders who answer for it
 * @param homes those it covers by name
 * @param areas those it covers by their home's area; with no home and no area it covers the whole municipality
 * @param shifts names of the shifts in which it covers them; empty for all. By day and evening the citizen chooses, the night
 *        is the municipality's alone [004 §2, §4]
 */
public record CareTeam(
        TeamId id,
        MunicipalityId municipality,
        String name,
        Set<UserId> members,
        Set<UserId> leaders,
        Set<HomeId> homes,
        Set<String> areas,
        Set<String> shifts) {

    public CareTeam {
        members = Set.copyOf(members);
        leaders = Set.copyOf(leaders);
        homes = Set.copyOf(homes);
        areas = Set.copyOf(areas);
        shifts = Set.copyOf(shifts);
    }
}
