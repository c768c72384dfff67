package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nights in which nothing happens would keep every promise too: so everything that can happen must happen in some. */
class VariedNightsTest {
    private static final long NIGHTS_AT_ONCE = 250;
    /** Most happens in the first few hundred; what a change of the world makes rarer is looked for a little longer. */
    private static final long NIGHTS_AT_MOST = 3_000;

    private static final List<String> HAPPENINGS = List.of("has a disk that is FULL", "has a disk that is BROKEN",
            "network   loses", "notices that the link is gone", "refuses a message", "cannot take", "late=true",
            "clockCredible=false", "deviceKnown=false", "condition=cancelled", "condition=cleared",
            "tells the citizen no-contact", "tells the citizen not-stored", "watchdog  complains", "not stored",
            "refused, held-by-another", "has a full lane");

    @Test
    void the_power_fails_at_every_step_and_everything_happens_in_some_night() {
        QuietLogs.during(() -> assertThat(missing()).isEmpty());
    }

    private static List<String> missing() {
        List<String> expected = expected();
        List<String> missing = new ArrayList<>(expected);
        for (long first = 1; first <= NIGHTS_AT_MOST && !missing.isEmpty(); first += NIGHTS_AT_ONCE) {
            LongStream.range(first, first + NIGHTS_AT_ONCE).parallel().mapToObj(VariedNightsTest::seen)
                    .forEach(seen -> {
                        synchronized (missing) {
                            missing.removeAll(seen);
                        }
                    });
        }
        return missing;
    }

    private static List<String> seen(long seed) {
        String story = String.join("\n", Night.told(seed).story());
        return expected().stream().filter(story::contains).toList();
    }

    private static List<String> expected() {
        Stream<String> deaths = Stream
                .of(Steps.OF_THE_CENTRAL, Steps.OF_A_GATEWAY, List.of("between two steps"))
                .flatMap(List::stream)
                .map(step -> "loses power " + step);
        Stream<String> journal = Arrays.stream(JournalEntry.Kind.values())
                // No telephone connects staff and citizens here.
                .filter(kind -> kind != JournalEntry.Kind.CALLED_BACK)
                .map(kind -> ": " + kind.wireName() + " {");
        Stream<String> calls = Arrays.stream(Telephone.Mood.values()).map(mood -> ": " + mood);
        return Stream.of(deaths, journal, calls, HAPPENINGS.stream()).flatMap(all -> all).collect(Collectors.toList());
    }
}
