package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for what is missing in a shift, before somebody needs it. */
public final class RotaCheck {
    /** A phone that has not been heard for this long is not known to work. */
    public static final Duration PHONE_HEARD_WITHIN = Duration.ofHours(24);

    private final Rota rota;
    private final Collection<Home> homes;
    private final Function<UserId, Optional<Instant>> lastSign;

    /**
     * @param homes all that somebody may call for help from
     * @param lastSign when a person's page or phone last showed that it reaches that person
     */
    public RotaCheck(Rota rota, Collection<Home> homes, Function<UserId, Optional<Instant>> lastSign) {
        this.rota = rota;
        this.homes = homes;
        this.lastSign = lastSign;
    }

    /** The shifts looked at: the one that is on, the one that follows, and the coming night. */
    public List<Shift> shifts(Instant now) {
        Shift current = rota.pattern().at(now);
        return Stream.of(current, rota.pattern().next(current), rota.pattern().comingNight(now)).distinct().toList();
    }

    /** What is missing in this shift, gravest first. Nothing is where the municipality has no teams. */
    public List<RotaGap> gaps(Shift shift, Instant now) {
        if (rota.teams().isEmpty()) {
            return List.of();
        }
        List<RotaGap> gaps = new ArrayList<>();
        List<HomeId> uncovered = homes.stream().filter(home -> rota.covering(home, shift.name()).isEmpty())
                .map(Home::id).toList();
        if (!uncovered.isEmpty()) {
            gaps.add(new RotaGap.HomesUncovered(uncovered));
        }
        rota.teams().stream().filter(team -> Rota.works(team, shift.name()))
                .forEach(team -> gaps.addAll(gaps(team, shift, now)));
        return List.copyOf(gaps);
    }

    private List<RotaGap> gaps(CareTeam team, Shift shift, Instant now) {
        List<UserId> people = rota.onShift(team.id(), shift.key());
        if (people.isEmpty()) {
            return List.of(new RotaGap.NobodyOnShift(team.id()));
        }
        List<RotaGap> gaps = new ArrayList<>();
        if (people.size() == 1) {
            gaps.add(new RotaGap.OneAlone(team.id(), people.getFirst()));
        }
        for (UserId person : people) {
            Instant last = lastSign.apply(person).orElse(null);
            if (last == null || last.isBefore(now.minus(PHONE_HEARD_WITHIN))) {
                gaps.add(new RotaGap.PhoneSilent(team.id(), person, last));
            }
        }
        return gaps;
    }
}
