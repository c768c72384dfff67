package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.dossier.Call;
import dk.nattevagt.central.dossier.CitizenHistory;
import dk.nattevagt.central.dossier.Dossier;
import dk.nattevagt.central.dossier.OwnedCall;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.InactivityPeriod;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts dossiers together, and writes down whose calls were. Everybody sees their own municipality only. Blocking. */
public final class DossierDesk {
    private final Ground ground;

    /** What it is built on. */
    public record Ground(GrantStore grants, AlarmCallHistory calls, NeedArchive needs, AlarmArchive alarms,
            GrantSettingsBook book, Registry registry, ZoneId zone, InstantSource clock) {}

    public DossierDesk(Ground ground) {
        this.ground = ground;
    }

    /** Today, by the days that count. */
    public LocalDate today() {
        return LocalDate.ofInstant(ground.clock().instant(), ground.zone());
    }

    /** What happened to a citizen's personal alarm; nothing for another municipality's citizen. */
    public Optional<CitizenHistory> history(MunicipalityId municipality, CitizenId citizen, LocalDate from,
            LocalDate to) {
        return ground.calls().history(municipality, citizen, from, to);
    }

    /**
     * The dossier of a grant; nothing for another municipality's, before it is decided, and where the standard has no such rule.
     *
     * @param rule a rule about inactivity; null for the service's first
     */
    public Optional<Dossier> dossier(MunicipalityId municipality, GrantId id, @Nullable String rule) {
        return ground.grants().file(id).filter(found -> found.grant().municipality().equals(municipality))
                .flatMap(found -> ground.book().standard(found.grant().standard())
                        .flatMap(standard -> standard.service(found.grant().grant().service()))
                        .flatMap(standard -> standard.rules().stream()
                                .filter(one -> one.kind() == RuleKind.INACTIVITY
                                        && (rule == null || one.id().equals(rule)))
                                .findFirst().flatMap(one -> dossier(found, standard, one))));
    }

    private Optional<Dossier> dossier(GrantFile found, ServiceStandard standard, Rule rule) {
        GrantCase grant = found.grant();
        LocalDate decided = grant.grant().decided();
        LocalDate today = today();
        if (decided == null || decided.isAfter(today)) {
            return Optional.empty();
        }
        return history(grant.municipality(), grant.citizen(), decided, today).flatMap(history -> {
            List<GrantEvent> events = Stream.concat(history.events(ground.zone()).stream(),
                    found.facts().stream().map(GrantFact::event)).toList();
            return InactivityPeriod.of(standard, rule, grant.grant(), events, today,
                    ground.book().workingDays(grant.municipality()),
                    ground.book().settings(grant.municipality()).unprovenAfterDays())
                    .map(period -> new Dossier(grant, rule, period, today,
                            history.during(period.from(), today, ground.zone()), facts(found.facts(), period),
                            new Known(ground.registry(), grant), ground.zone()));
        });
    }

    private static List<GrantFact> facts(List<GrantFact> facts, InactivityPeriod period) {
        return facts.stream().filter(fact -> !fact.event().to().isBefore(period.from()))
                .sorted(Comparator.comparing(fact -> fact.event().date())).toList();
    }

    private record Known(Registry registry, GrantCase grant) implements Dossier.Names {
        @Override
        public String citizen() {
            return registry.homeOf(grant.citizen()).stream().flatMap(home -> home.citizens().stream())
                    .filter(one -> one.id().equals(grant.citizen())).map(Citizen::name).findFirst()
                    .orElse(grant.citizen().value());
        }

        @Override
        public String municipality() {
            return registry.nameOf(grant.municipality());
        }

        @Override
        public String staff(@Nullable UserId user) {
            return user == null ? "servicen" : registry.user(user).map(User::name).orElse(user.value());
        }
    }

    /** What came of saying whose a call was. */
    public sealed interface Said {
        /** It stands. */
        record Written(Home home, OwnedCall call) implements Said {}

        /** There is no such call here. */
        record NoSuchCall() implements Said {}

        /** It is not to be said: only one lives there, or it was no call for a person. */
        record NotAsked() implements Said {}

        /** The citizen does not live there. */
        record NotThere() implements Said {}
    }

    /**
     * Writes down whose a call was.
     *
     * @param citizen null for everybody's, and for taking back what was said
     */
    public Said say(User by, AlarmId alarm, @Nullable CitizenId citizen, boolean both, String reason) {
        Alarm called = ground.alarms().alarm(alarm).filter(one -> one.municipality().equals(by.municipality()))
                .orElse(null);
        Home home = called == null ? null : ground.registry().home(called.home()).orElse(null);
        if (called == null || home == null) {
            return new Said.NoSuchCall();
        }
        Call call = Call.of(called, ground.alarms().journal(alarm));
        if (!call.forHelp() || home.citizens().size() < 2) {
            return new Said.NotAsked();
        }
        if (citizen != null && home.citizens().stream().noneMatch(one -> one.id().equals(citizen))) {
            return new Said.NotThere();
        }
        Instant now = ground.clock().instant();
        WhoseCall said = new WhoseCall(alarm, citizen, both, reason, by.id(), now);
        ground.needs().say(said);
        return new Said.Written(home, ground.calls().owned(home, call, said));
    }
}
