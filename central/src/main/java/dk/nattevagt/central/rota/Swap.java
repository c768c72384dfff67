package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Two people trade two shifts of a team. Without the other's yes, or a leader's, it has no effect.
 *
 * @param proposer who has {@code gives} and wants {@code takes}
 * @param other who has {@code takes}
 */
public record Swap(SwapId id, TeamId team, UserId proposer, ShiftKey gives, UserId other, ShiftKey takes, State state) {
    /** How far it has come. */
    public enum State {
        PROPOSED("proposed"), ACCEPTED("accepted"), DECLINED("declined");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The state with this name, or nothing. */
        public static Optional<State> ofWireName(String name) {
            return Arrays.stream(values()).filter(state -> state.wireName.equals(name)).findFirst();
        }
    }

    /** The same, come further. */
    public Swap now(State next) {
        return new Swap(id, team, proposer, gives, other, takes, next);
    }
}
