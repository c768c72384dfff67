package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is missing in a shift. */
public sealed interface RotaGap {

    /** The name used in HTTP and notices. */
    String wireName();

    /** Nobody is on shift in the team. */
    record NobodyOnShift(TeamId team) implements RotaGap {
        @Override
        public String wireName() {
            return "nobody";
        }
    }

    /** One person is on shift in the team, and nobody if that person is held up. */
    record OneAlone(TeamId team, UserId person) implements RotaGap {
        @Override
        public String wireName() {
            return "one-alone";
        }
    }

    /**
     * Somebody on shift whose phone has not answered lately.
     *
     * @param lastSign when it last did; null for never
     */
    record PhoneSilent(TeamId team, UserId person, @Nullable Instant lastSign) implements RotaGap {
        @Override
        public String wireName() {
            return "phone-silent";
        }
    }

    /** Homes that no team covers. */
    record HomesUncovered(List<HomeId> homes) implements RotaGap {
        public HomesUncovered {
            homes = List.copyOf(homes);
        }

        @Override
        public String wireName() {
            return "homes-uncovered";
        }
    }
}
