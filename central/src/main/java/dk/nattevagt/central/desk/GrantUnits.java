package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.units.Caps;
import dk.nattevagt.central.units.UnitEntry;
import dk.nattevagt.central.units.UnitLedger;
import dk.nattevagt.central.units.UnitLedger.Span;
import dk.nattevagt.central.units.UnitRefusal;
import dk.nattevagt.central.units.UnitRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Saved units of a municipality's grants, and how far the caps of its standard are used. Blocking; not for an event loop. */
public final class GrantUnits {
    private final Ground ground;

    public GrantUnits(Ground ground) {
        this.ground = ground;
    }

    /**
     * What it stands on.
     *
     * @param smokeAlarms how many are mounted in a home
     */
    public record Ground(GrantReader grants, UnitBook book, GrantSettingsBook standards, Registry registry,
            ToIntFunction<HomeId> smokeAlarms, ZoneId zone, InstantSource clock) {}

    /**
     * A ledger and who writes in it.
     *
     * @param minutesEach how long one unit is; null where it is time already or nobody has said
     * @param planAhead what the standard says of planning use of it; null for nothing
     */
    public record Kept(UnitLedger ledger, GrantCase grant, @Nullable Integer minutesEach, @Nullable Rule planAhead) {}

    /** What becomes of an entry. */
    public sealed interface Result {
        /** It stands. */
        record Done(Kept kept) implements Result {}

        /** It does not; said in Danish. */
        record Refused(UnitRefusal why) implements Result {}

        /** The assessor's municipality has no such grant, or nothing is saved in it. */
        record NoSuchLedger() implements Result {}
    }

    /**
     * A cap and how far it is used.
     *
     * @param used null where it is counted elsewhere, or by week or day
     */
    public record Cap(ServiceStandard service, Rule rule, @Nullable Integer used) {}

    private record Ledger(GrantCase grant, UnitRule rule, Span span, ServiceStandard service) {}

    private Optional<Ledger> ledger(GrantId id, User user) {
        return ground.grants().grant(id).filter(one -> one.municipality().equals(user.municipality()))
                .flatMap(grant -> ground.standards().standard(grant.standard())
                        .flatMap(standard -> standard.service(grant.grant().service()))
                        .flatMap(service -> UnitRule.of(service)
                                .flatMap(rule -> span(grant).map(span -> new Ledger(grant, rule, span, service)))));
    }

    private static Optional<Span> span(GrantCase grant) {
        LocalDate start = grant.grant().started() == null ? grant.grant().decided() : grant.grant().started();
        return start == null ? Optional.empty() : Optional.of(new Span(start, grant.ended()));
    }

    /** A grant's ledger; nothing where it has none. */
    public Optional<Kept> of(GrantId id, User user) {
        return ledger(id, user).map(ledger -> kept(id, ledger));
    }

    private Kept kept(GrantId id, Ledger ledger) {
        Rule saved = ledger.service().rules().stream().filter(rule -> rule.id().equals(ledger.rule().rule()))
                .findFirst().orElseThrow();
        return new Kept(UnitLedger.of(ledger.rule(), ledger.span(), ground.book().of(id), today()), ledger.grant(),
                saved.details().minutesEach(),
                ledger.service().rules().stream().filter(rule -> rule.consequence().equals("plan-ahead")).findFirst()
                        .orElse(null));
    }

    /**
     * Writes into it.
     *
     * @param amount in units; of a correction, what is given back, or with a minus what was used more
     */
    public Result write(GrantId id, UnitEntry.Act act, double amount, LocalDate day, @Nullable String note, User by) {
        Optional<Ledger> found = ledger(id, by);
        if (found.isEmpty()) {
            return new Result.NoSuchLedger();
        }
        Ledger ledger = found.get();
        Optional<Integer> parts = ledger.rule().measure().parts(amount)
                .filter(whole -> act == UnitEntry.Act.USE ? whole > 0 : whole != 0);
        if (parts.isEmpty()) {
            return new Result.Refused(new UnitRefusal("bad-amount", "Antallet kan ikke bruges: skriv %s."
                    .formatted(ledger.rule().measure() == UnitRule.Measure.CLIPS
                            ? "hele klip"
                            : "timer, for eksempel 1,5")));
        }
        UnitEntry entry = new UnitEntry(Long.MAX_VALUE, act, day, parts.get(), note, by.id(), ground.clock().instant());
        return ground.book()
                .add(id, entry, standing -> UnitRefusal.of(ledger.rule(), ledger.span(), standing, entry, today()))
                .<Result>map(Result.Refused::new).orElseGet(() -> new Result.Done(kept(id, ledger)));
    }

    /** The caps of the municipality's standard, for a citizen's home; nothing where the citizen is not the municipality's. */
    public Optional<List<Cap>> caps(CitizenId citizen, User user) {
        return ground.registry().homeOf(citizen).filter(home -> home.municipality().equals(user.municipality()))
                .map(home -> ground.standards().standard(user.municipality()).services().stream()
                        .flatMap(service -> service.rules().stream()
                                .filter(Caps::limits)
                                .map(rule -> new Cap(service, rule, used(service, rule, home, user))))
                        .toList());
    }

    private @Nullable Integer used(ServiceStandard service, Rule rule, Home home, User user) {
        Rule.Quantity quantity = rule.quantity();
        String per = quantity == null ? null : quantity.per();
        if ("municipality-year".equals(per)) {
            return courses(service, user);
        }
        return "home".equals(per) && quantity != null && quantity.unit().equals("devices")
                ? ground.smokeAlarms().applyAsInt(home.id())
                : null;
    }

    /** Courses begun this year in the municipality: granted, and whatever has become of them since. */
    private int courses(ServiceStandard service, User user) {
        int year = today().getYear();
        return (int) ground.grants().all(user.municipality()).stream()
                .filter(grant -> service.isCalled(grant.grant().service()))
                .filter(grant -> span(grant).filter(span -> span.start().getYear() == year).isPresent()
                        && grant.grant().decided() != null && granted(grant))
                .count();
    }

    private static boolean granted(GrantCase grant) {
        return switch (grant.stage()) {
            case GRANTED, ENDED -> true;
            case WITHDRAWN -> grant.grant().started() != null;
            case APPLIED, REFUSED -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ground.clock().instant(), ground.zone());
    }
}
