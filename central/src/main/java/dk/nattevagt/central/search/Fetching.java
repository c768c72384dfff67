package dk.nattevagt.central.search;

import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.Wearer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GPS-afhentning: whether home care may be sent to fetch somebody who is lost [004 §13]. Granted once per incident, to those it is
 * granted to; not to residents of rehabiliteringsbolig, akutplads or plejebolig; relatives who fetch come first.
 */
public final class Fetching {
    private Fetching() {}

    /** What the standard says. */
    public sealed interface Verdict {
        /** Home care goes. */
        record Granted() implements Verdict {}

        /**
         * It does not.
         *
         * @param relatives those it is about; none for most reasons
         */
        record Refused(CaseRefusal why, List<Relative> relatives) implements Verdict {
            public Refused {
                relatives = List.copyOf(relatives);
            }
        }
    }

    /**
     * Whether home care may be sent now.
     *
     * @param wearer null for somebody who wears no tracker, to whom nothing is granted
     */
    public static Verdict decide(@Nullable Wearer wearer, LostPersonCase lost) {
        if (wearer == null) {
            return refused(CaseRefusal.NOT_GRANTED);
        }
        return excluded(wearer.residence()).map(Fetching::refused).orElseGet(() -> granted(wearer, lost));
    }

    private static Verdict granted(Wearer wearer, LostPersonCase lost) {
        if (!wearer.fetching()) {
            return refused(CaseRefusal.NOT_GRANTED);
        }
        if (lost.fetchingAt() != null) {
            return refused(CaseRefusal.FETCHED_ALREADY);
        }
        List<Relative> fetching = wearer.relatives().stream().filter(Relative::fetches).toList();
        List<Relative> going = fetching.stream()
                .filter(one -> asked(lost, one).map(said -> Boolean.TRUE.equals(said.fetches())).orElse(false))
                .toList();
        if (!going.isEmpty()) {
            return new Verdict.Refused(CaseRefusal.RELATIVE_FETCHES, going);
        }
        List<Relative> toAsk = fetching.stream()
                .filter(one -> asked(lost, one).filter(RelativeAsked::leavesItToHomeCare).isEmpty()).toList();
        return toAsk.isEmpty() ? new Verdict.Granted() : new Verdict.Refused(CaseRefusal.RELATIVES_FIRST, toAsk);
    }

    private static Optional<RelativeAsked> asked(LostPersonCase lost, Relative relative) {
        return lost.relatives().stream().filter(one -> one.isAbout(relative)).findFirst();
    }

    private static Optional<CaseRefusal> excluded(Residence residence) {
        return switch (residence) {
            case OWN_HOME -> Optional.empty();
            case REHABILITATION_HOME -> Optional.of(CaseRefusal.NOT_REHABILITATION);
            case ACUTE_PLACE -> Optional.of(CaseRefusal.NOT_ACUTE);
            case NURSING_HOME -> Optional.of(CaseRefusal.NOT_NURSING);
        };
    }

    private static Verdict refused(CaseRefusal why) {
        return new Verdict.Refused(why, List.of());
    }
}
