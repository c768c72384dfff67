package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who wears a GPS tracker, and what has been granted with it [004 §13].
 *
 * @param tracker the source of its messages
 * @param residence the kind of dwelling
 * @param handling whether GPS-håndtering is granted: home care charges it and puts it on
 * @param fetching whether GPS-afhentning is granted: home care fetches the lost person
 * @param silentAfter without a fix for this long nobody knows where the wearer is
 * @param home where the home lies; null when nobody has said
 * @param worn the hours it should be worn
 * @param companions trackers and telephones of those the wearer goes out with: leaving together is no alarm
 * @param relatives in the order in which they are asked
 */
public record Wearer(CitizenId citizen, HomeId homeId, MunicipalityId municipality, EventSource tracker,
        Residence residence, boolean handling, boolean fetching, Duration silentAfter, @Nullable Place home,
        WeekHours worn, List<EventSource> companions, List<Relative> relatives) {
    /** Trackers of the kinds we know report every ten minutes or oftener. */
    public static final Duration USUAL_SILENCE = Duration.ofMinutes(30);

    public Wearer {
        companions = List.copyOf(companions);
        relatives = List.copyOf(relatives);
    }
}
