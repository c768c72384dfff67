package dk.nattevagt.central.desk;

import dk.nattevagt.central.desk.CaseTransaction.Answered;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.CaseDecision;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.CaseEvent;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.CaseRules;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.tracking.CaseId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that is done in a lost-person case enters: decided and committed as one step, and only then followed by what is
 * asked of the tracker and of its positions. Whether somebody's role lets them is the caller's business. Blocking.
 */
public final class LostPersons {
    private final CaseStore store;
    private final Registry registry;
    private final CaseLoop loop;
    private final Supplier<CaseId> newId;
    private final InstantSource clock;

    /**
     * On these cases.
     *
     * @param newId a new name at each call
     */
    public LostPersons(CaseStore store, Registry registry, CaseLoop loop, Supplier<CaseId> newId,
            InstantSource clock) {
        this.store = store;
        this.registry = registry;
        this.loop = loop;
        this.newId = newId;
        this.clock = clock;
    }

    /** The cases as they stand. */
    public CaseStore store() {
        return store;
    }

    /** The central's time. */
    public Instant now() {
        return clock.instant();
    }

    /** A case of this municipality. */
    public Optional<LostPersonCase> find(MunicipalityId municipality, CaseId id) {
        return store.find(id).filter(lost -> lost.municipality().equals(municipality));
    }

    /** Opens a case. Refused with the case that is open already, where there is one. */
    public CaseResult open(CitizenId citizen, CaseOrigin origin, User user, Actor by, Sending sending) {
        Optional<Home> home = registry.homeOf(citizen)
                .filter(found -> found.municipality().equals(user.municipality()));
        if (home.isEmpty()) {
            return new CaseResult.NoSuchCase();
        }
        CaseRules.Lost lost = new CaseRules.Lost(citizen, home.get().id(), user.municipality());
        CaseResult result = store.inTransaction(transaction -> again(transaction, by.user(), sending)
                .orElseGet(() -> {
                    Optional<LostPersonCase> before = transaction.openOf(citizen);
                    if (before.isPresent()) {
                        return new CaseResult.Refused(CaseRefusal.OPEN_ALREADY, before.get());
                    }
                    return written(transaction, CaseRules.open(newId.get(), lost, origin, by, clock.instant()), null,
                            by.user(), sending);
                }));
        loop.tick(clock.instant());
        return result;
    }

    /**
     * Does something in a case.
     *
     * @param event decided on the case as it stands in the transaction
     */
    public CaseResult act(MunicipalityId municipality, CaseId id, UserId by,
            Function<LostPersonCase, CaseEvent> event, Sending sending) {
        CaseResult result = store.inTransaction(transaction -> {
            Optional<LostPersonCase> lost = transaction.find(id)
                    .filter(found -> found.municipality().equals(municipality));
            if (lost.isEmpty()) {
                return new CaseResult.NoSuchCase();
            }
            return again(transaction, by, sending).orElseGet(() -> written(transaction,
                    CaseRules.decide(lost.get(), event.apply(lost.get()), clock.instant()), lost.get(), by, sending));
        });
        if (result instanceof CaseResult.Done(LostPersonCase lost) && !lost.open()) {
            loop.tick(clock.instant());
        }
        return result;
    }

    /** Adds to the timeline that the sheet for the police was printed. */
    public void printed(LostPersonCase lost, Actor by) {
        store.inTransaction(transaction -> {
            LostPersonCase current = transaction.find(lost.id()).orElseThrow();
            transaction.put(current.touched(), List.of(new CaseEntry(clock.instant(), CaseEntry.Kind.SHEET_PRINTED,
                    by.user(), by.inPerson(), Map.of())));
            return current;
        });
    }

    /** What was answered to the same act before: it is not done again. */
    private static Optional<CaseResult> again(CaseTransaction transaction, UserId by, Sending sending) {
        String key = sending.key();
        return key == null ? Optional.empty() : transaction.answered(by, key).map(before -> {
            LostPersonCase lost = transaction.find(before.id()).orElseThrow();
            CaseRefusal refusal = before.refusal();
            return refusal == null ? new CaseResult.Done(lost) : new CaseResult.Refused(refusal, lost);
        });
    }

    private CaseResult written(CaseTransaction transaction, CaseDecision decision,
            @Nullable LostPersonCase before, UserId by, Sending sending) {
        return switch (decision) {
            case CaseDecision.Changed(LostPersonCase next, List<CaseEntry> entries) -> {
                transaction.put(next, late(entries, sending));
                answered(transaction, next.id(), by, sending, null);
                yield new CaseResult.Done(next);
            }
            case CaseDecision.Refused(CaseRefusal why) -> {
                if (before != null) {
                    answered(transaction, before.id(), by, sending, why);
                }
                yield new CaseResult.Refused(why, before);
            }
        };
    }

    private void answered(CaseTransaction transaction, CaseId id, UserId by, Sending sending,
            @Nullable CaseRefusal refusal) {
        String key = sending.key();
        if (key != null) {
            transaction.answered(new Answered(by, key, id, clock.instant(), refusal));
        }
    }

    /** What waited on a phone says when it was done. */
    private List<CaseEntry> late(List<CaseEntry> entries, Sending sending) {
        Instant done = sending.earlierThan(clock.instant());
        if (done == null) {
            return entries;
        }
        List<CaseEntry> said = new ArrayList<>();
        for (CaseEntry entry : entries) {
            Map<String, String> details = new TreeMap<>(entry.details());
            details.put("doneAt", done.toString());
            said.add(new CaseEntry(entry.at(), entry.kind(), entry.by(), entry.inPerson(), details));
        }
        return said;
    }
}
