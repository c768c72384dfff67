package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.Occasion;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whom alarms are brought to by rota and plans. Where no team covers a home, every responder of the municipality is on shift. */
public final class RotaStaffing implements Staffing {
    private final Registry registry;
    private final Supplier<Map<MunicipalityId, StaffBook>> books;
    private final Staffing unknown;

    /** @param books as they stand; asked at every question, and never changed */
    public RotaStaffing(Registry registry, Supplier<Map<MunicipalityId, StaffBook>> books) {
        this.registry = registry;
        this.books = books;
        this.unknown = new WithoutRota(registry, EscalationPlan.standard());
    }

    @Override
    public CalloutPlan planFor(Occasion occasion) {
        StaffBook book = books.get().get(occasion.municipality());
        if (book == null) {
            return unknown.planFor(occasion);
        }
        TeamId team = team(book.rota(), occasion);
        EscalationPlan plan = book.plans().plan(team, occasion.cause(), occasion.urgency());
        return new CalloutPlan(team, Callouts.steps(plan, new Reach(book.rota(), team, occasion.at())),
                plan.holdTimes(), plan.redialling(), registry.helpWithin(occasion.municipality()));
    }

    private @Nullable TeamId team(Rota rota, Occasion occasion) {
        return registry.home(occasion.home()).flatMap(home -> rota.covering(home, occasion.at()))
                .map(team -> team.id()).orElse(null);
    }

    @Override
    public List<UserId> people(Target target, MunicipalityId municipality, @Nullable TeamId team, Instant at) {
        StaffBook book = books.get().get(municipality);
        if (book == null) {
            return unknown.people(target, municipality, team, at);
        }
        Rota rota = book.rota();
        // Asked for the whole municipality, those on shift are everybody's teams' together.
        boolean whole = team == null && !rota.teams().isEmpty() && target instanceof Target.OnShift;
        return whole ? rota.onShift(at) : new Reach(rota, team, at).people(target);
    }
}
