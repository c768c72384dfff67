package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.Application;
import dk.nattevagt.central.casework.CaseworkDecision;
import dk.nattevagt.central.casework.CaseworkEvent;
import dk.nattevagt.central.casework.CaseworkGround;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantRules;
import dk.nattevagt.central.casework.InitialGrant;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where everything a person does with a grant enters: decided and committed as one step. Nothing else writes a grant, and nothing here acts
 * by itself. Whether somebody's role lets them is the caller's business. Blocking.
 */
public final class GrantDesk {
    /** Who stands in the journal as having brought a grant along. */
    private static final UserId REGISTRY = new UserId("registry");

    private final GrantStore store;
    private final GrantGround ground;
    private final Supplier<GrantId> newId;

    /**
     * On these grants.
     *
     * @param newId a new name at each call
     */
    public GrantDesk(GrantStore store, GrantGround ground, Supplier<GrantId> newId) {
        this.store = store;
        this.ground = ground;
        this.newId = newId;
    }

    /** Takes down what a citizen applies for. */
    public GrantResult apply(Application asked) {
        MunicipalityId municipality = asked.municipality();
        Instant now = ground.now();
        if (!ground.livesIn(municipality, asked.citizen())) {
            return new GrantResult.NoSuchGrant();
        }
        return store.inTransaction(transaction -> {
            List<GrantCase> household = transaction.of(municipality, ground.household(asked.citizen()));
            CaseworkGround stands = ground.of(municipality, asked.citizen(),
                    ground.book().settings(municipality).standard(), List.of(), household, now);
            return written(transaction, GrantRules.apply(newId.get(), asked, stands));
        });
    }

    /**
     * Does something with a grant of this municipality.
     *
     * @param event decided on the grant as it stands in the transaction
     */
    public GrantResult act(MunicipalityId municipality, GrantId id, Function<GrantFile, CaseworkEvent> event) {
        Optional<GrantFile> asked = store.file(id).filter(file -> file.grant().municipality().equals(municipality));
        if (asked.isEmpty()) {
            return new GrantResult.NoSuchGrant();
        }
        CitizenId citizen = asked.get().grant().citizen();
        Instant now = ground.now();
        List<GrantEvent> calls = ground.calls(asked.get().grant());
        return store.inTransaction(transaction -> {
            GrantFile file = transaction.find(id).orElseThrow();
            List<GrantCase> household = transaction.of(municipality, ground.household(citizen));
            CaseworkGround stands = ground.of(municipality, citizen, file.grant().standard(), calls, household, now);
            Grant grant = file.grant().grant();
            return written(transaction, GrantRules.decide(file, event.apply(file), stands.isLimitedInMunicipality(grant)
                    ? stands.beside(transaction.ofService(municipality, grant.service()))
                    : stands));
        });
    }

    /** Brings along grants from before the service came, each once, however often it is told. */
    public void takeOver(List<InitialGrant> grants) {
        for (InitialGrant initial : grants) {
            MunicipalityId municipality = initial.municipality();
            QualityStandard standard = ground.book().standard(municipality);
            String service = standard.service(initial.grant().service()).map(ServiceStandard::service)
                    .orElse(initial.grant().service());
            store.inTransaction(transaction -> {
                if (transaction.of(municipality, List.of(initial.citizen())).stream()
                        .noneMatch(known -> broughtAlong(known, service, initial))) {
                    written(transaction,
                            GrantRules.takeOver(initial, standard.id(), service, REGISTRY, ground.now()));
                }
                return true;
            });
        }
    }

    private static boolean broughtAlong(GrantCase known, String service, InitialGrant initial) {
        return known.id().equals(initial.id()) || (known.id().value().startsWith("registry-")
                && known.grant().service().equals(service)
                && Objects.equals(known.grant().variant(), initial.grant().variant()));
    }

    private static GrantResult written(GrantTransaction transaction, CaseworkDecision decision) {
        return switch (decision) {
            case CaseworkDecision.Changed(GrantFile next, List<GrantEntry> entries) -> {
                transaction.put(next, entries);
                yield new GrantResult.Done(next);
            }
            case CaseworkDecision.Refused(var why, String sentence) -> new GrantResult.Refused(why, sentence);
        };
    }
}
