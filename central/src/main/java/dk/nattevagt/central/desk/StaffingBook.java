package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.PlanBook;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.PlanCheck;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaEntry;
import dk.nattevagt.central.rota.RotaFault;
import dk.nattevagt.central.rota.RotaRules;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.central.rota.StaffBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Every municipality's rota and plans. A decision is checked, kept, and only then stands; whoever asks meanwhile sees the book
 * before or after it, never in between.
 */
public final class StaffingBook implements Supplier<Map<MunicipalityId, StaffBook>> {
    private final RotaStore store;
    private volatile Map<MunicipalityId, StaffBook> books;

    private StaffingBook(RotaStore store, Map<MunicipalityId, StaffBook> books) {
        this.store = store;
        this.books = Map.copyOf(books);
    }

    /**
     * Reads the book of each registered municipality, begun with what is given here where nothing was decided yet.
     *
     * @param initial may say nothing of a municipality
     */
    public static StaffingBook open(RotaStore store, Registry registry, List<InitialStaffing> initial, Instant now) {
        initial.forEach(given -> begin(store, given, now));
        Map<MunicipalityId, StaffBook> books = new HashMap<>();
        for (MunicipalityId municipality : registry.municipalities()) {
            ShiftPattern pattern = store.pattern(municipality).orElse(ShiftPattern.STANDARD);
            StaffBook book = new StaffBook(Rota.of(registry, municipality, pattern), PlanBook.standardOnly());
            for (RotaEntry entry : store.entries(municipality)) {
                book = book.after(entry.act());
            }
            books.put(municipality, book);
        }
        return new StaffingBook(store, books);
    }

    private static void begin(RotaStore store, InitialStaffing given, Instant now) {
        MunicipalityId municipality = given.municipality();
        store.keep(municipality, given.pattern());
        Set<Object> decided = new HashSet<>();
        for (RotaEntry entry : store.entries(municipality)) {
            switch (entry.act()) {
                case RotaAct.SetRotation set -> decided.add(set.team());
                case RotaAct.SavePlan _,RotaAct.RemovePlan _ -> decided.add(PlanBook.class);
                case RotaAct.ChangeShift _,RotaAct.ProposeSwap _,RotaAct.AnswerSwap _ -> {
                }
            }
        }
        given.rotations().forEach((team, rotation) -> {
            if (!decided.contains(team)) {
                store.append(municipality, null, now, new RotaAct.SetRotation(team, rotation));
            }
        });
        if (!decided.contains(PlanBook.class)) {
            given.plans().forEach(plan -> store.append(municipality, null, now, new RotaAct.SavePlan(plan)));
        }
    }

    @Override
    public Map<MunicipalityId, StaffBook> get() {
        return books;
    }

    /** A registered municipality's book as it stands. */
    public StaffBook book(MunicipalityId municipality) {
        StaffBook book = books.get(municipality);
        if (book == null) {
            throw new IllegalArgumentException("no such municipality: " + municipality);
        }
        return book;
    }

    /** Who decided what and when, in order. Blocking. */
    public List<RotaEntry> history(MunicipalityId municipality) {
        return store.entries(municipality);
    }

    /** What became of a decision. */
    public sealed interface Result {
        /**
         * It is kept and stands.
         *
         * @param warnings what somebody should know of a plan
         */
        record Done(StaffBook book, List<PlanFault> warnings) implements Result {
            public Done {
                warnings = List.copyOf(warnings);
            }
        }

        /** Refused, and everything stands as before. */
        record RotaRefused(List<RotaFault> faults) implements Result {
            public RotaRefused {
                faults = List.copyOf(faults);
            }
        }

        /** A plan refused; the one it should have replaced stands. */
        record PlanRefused(List<PlanFault> faults) implements Result {
            public PlanRefused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Decides something. Blocking; one at a time, so that each is checked against what stands.
     *
     * @param leader whether a shift leader decides
     * @throws AlarmStore.StoreFailedException when it could not be kept; then everything stands as before
     */
    public synchronized Result decide(MunicipalityId municipality, RotaAct act, UserId by, boolean leader,
            Instant now) {
        StaffBook before = book(municipality);
        List<RotaFault> faults = faults(before, act, by, leader, now);
        if (!faults.isEmpty()) {
            return new Result.RotaRefused(faults);
        }
        List<PlanFault> warnings = act instanceof RotaAct.SavePlan save
                ? new PlanCheck(before.rota(), now).faults(save.rule())
                : List.of();
        if (warnings.stream().anyMatch(PlanFault::grave)) {
            return new Result.PlanRefused(warnings.stream().filter(PlanFault::grave).toList());
        }
        store.append(municipality, by, now, act);
        StaffBook after = before.after(act);
        Map<MunicipalityId, StaffBook> next = new HashMap<>(books);
        next.put(municipality, after);
        books = Map.copyOf(next);
        return new Result.Done(after, warnings);
    }

    private static List<RotaFault> faults(StaffBook book, RotaAct act, UserId by, boolean leader, Instant now) {
        Rota rota = book.rota();
        return switch (act) {
            case RotaAct.SetRotation set -> RotaRules.faults(rota, set.team(), set.rotation(),
                    now.atZone(rota.pattern().zone()).toLocalDate());
            case RotaAct.ChangeShift change -> RotaRules.fault(rota, change.change(), now).stream().toList();
            case RotaAct.ProposeSwap proposal -> RotaRules.fault(rota, proposal.swap(), now).stream().toList();
            case RotaAct.AnswerSwap answer -> RotaRules.fault(rota, answer, by, leader, now).stream().toList();
            case RotaAct.SavePlan _ -> List.of();
            case RotaAct.RemovePlan remove -> book.plans().find(remove.plan()).isPresent()
                    ? List.of()
                    : List.of(new RotaFault.NoSuchPlan());
        };
    }
}
