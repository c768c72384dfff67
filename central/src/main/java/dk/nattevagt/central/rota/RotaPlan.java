package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about a municipality's shifts, in the order in which it was decided: a later word about the same counts.
 */
public final class RotaPlan {
    /** Nothing decided. */
    public static final RotaPlan EMPTY = new RotaPlan(Map.of(), Map.of(), Map.of());

    private record Place(TeamId team, ShiftKey shift) {}

    private final Map<TeamId, List<Rotation>> rotations;
    private final Map<Place, List<ShiftChange>> changes;
    private final Map<SwapId, Swap> swaps;

    private RotaPlan(Map<TeamId, List<Rotation>> rotations, Map<Place, List<ShiftChange>> changes,
            Map<SwapId, Swap> swaps) {
        this.rotations = rotations;
        this.changes = changes;
        this.swaps = swaps;
    }

    /** From its first day on this rotation stands for the team, whatever was planned for those days before. */
    public RotaPlan with(TeamId team, Rotation rotation) {
        Map<TeamId, List<Rotation>> next = new HashMap<>(rotations);
        next.put(team, plus(next.get(team), rotation));
        return new RotaPlan(next, changes, swaps);
    }

    /** One more or fewer on a shift. */
    public RotaPlan with(ShiftChange change) {
        Map<Place, List<ShiftChange>> next = new HashMap<>(changes);
        Place place = new Place(change.team(), change.shift());
        next.put(place, plus(next.get(place), change));
        return new RotaPlan(rotations, next, swaps);
    }

    /** A swap as it stands now; one just accepted changes both shifts. */
    public RotaPlan with(Swap swap) {
        Map<SwapId, Swap> next = new LinkedHashMap<>(swaps);
        next.put(swap.id(), swap);
        RotaPlan plan = new RotaPlan(rotations, changes, next);
        return switch (swap.state()) {
            case PROPOSED, DECLINED -> plan;
            case ACCEPTED -> plan
                    .with(change(swap, swap.gives(), ShiftChange.Kind.REMOVE, true))
                    .with(change(swap, swap.gives(), ShiftChange.Kind.ADD, false))
                    .with(change(swap, swap.takes(), ShiftChange.Kind.REMOVE, false))
                    .with(change(swap, swap.takes(), ShiftChange.Kind.ADD, true));
        };
    }

    private static ShiftChange change(Swap swap, ShiftKey shift, ShiftChange.Kind kind, boolean proposer) {
        return new ShiftChange(swap.team(), shift, kind, proposer ? swap.proposer() : swap.other(), "bytte");
    }

    private static <T> List<T> plus(@Nullable List<T> list, T one) {
        List<T> longer = list == null ? new ArrayList<>() : new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** The rotation that stands on the day of this shift: of those that have begun, the last decided. */
    public Optional<Rotation> rotation(TeamId team, ShiftKey shift) {
        return rotations(team).reversed().stream().filter(rotation -> rotation.begunAt(shift)).findFirst();
    }

    /** The team's rotations, in the order decided. */
    public List<Rotation> rotations(TeamId team) {
        return rotations.getOrDefault(team, List.of());
    }

    /** What was decided about one shift, in order. */
    public List<ShiftChange> changes(TeamId team, ShiftKey shift) {
        return changes.getOrDefault(new Place(team, shift), List.of());
    }

    /** Every swap, in the order proposed. */
    public Collection<Swap> swaps() {
        return List.copyOf(swaps.values());
    }

    /** A swap. */
    public Optional<Swap> swap(SwapId id) {
        return Optional.ofNullable(swaps.get(id));
    }
}
