package dk.nattevagt.central.dossier;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.grant.InactivityPeriod;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule about inactivity rests on, for the person who decides. The rule concludes; whoever reads it decides.
 *
 * @param names of the citizen, their municipality and those on the staff who are named in it
 * @param history from the day the period is counted from until today, so that what came after its end is seen too
 * @param facts exceptions, reviews and whatever else people have written down, oldest first
 */
public record Dossier(GrantCase grant, Rule rule, InactivityPeriod period, LocalDate today, CitizenHistory history,
        List<GrantFact> facts, Names names, ZoneId zone) {
    /** The name of a call nobody has said anything of. */
    public static final String UNCLASSIFIED = "unclassified";
    /** The name of a call of which nobody knows whose it was. */
    public static final String WHOSE_UNKNOWN = "whose-unknown";

    public Dossier {
        facts = List.copyOf(facts);
    }

    /** Who is who. */
    public interface Names {
        /** The citizen's. */
        String citizen();

        /** The municipality's. */
        String municipality();

        /** A member of staff's; null for what the service did itself. */
        String staff(@Nullable UserId user);
    }

    /** Whether a day is part of the period. The day it is counted from is not. */
    public boolean inPeriod(LocalDate day) {
        return day.isAfter(period.from()) && !day.isAfter(period.due());
    }

    /** The citizen's calls for help in the period, by what they turned out to be; only what there is. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        history.calls().stream().filter(call -> call.call().forHelp() && inPeriod(call.call().day(zone)))
                .forEach(call -> counts.merge(standing(call), 1, Integer::sum));
        return counts;
    }

    /** What a call is told as: its outcome, or why nobody knows. */
    public static String standing(OwnedCall call) {
        var outcome = call.call().outcome();
        if (outcome == null) {
            return UNCLASSIFIED;
        }
        return call.whoseMatters() ? WHOSE_UNKNOWN : outcome.wireName();
    }

    /** How many calls since the period began wait for a person to say whose they were. */
    public int whoseUnknown() {
        return (int) history.calls().stream().filter(OwnedCall::whoseMatters)
                .filter(call -> call.call().day(zone).isAfter(period.from())).count();
    }
}
