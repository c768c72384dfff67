package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may be shown where a citizen is. Every policy must allow it; the first that does not says why. What is opened is no
 * more than the purpose needs: the last place, or inside a lost-person case the route.
 *
 * @param lookLasts how long a look-up without an alarm or a case stays open before it seals itself again
 */
public record LocationAccess(Duration lookLasts) {
    /** A quarter of an hour: long enough to walk there, too short to follow anybody. */
    public static final LocationAccess STANDARD = new LocationAccess(Duration.ofMinutes(15));
    /** Fewer letters than this are no reason. */
    public static final int LETTERS_OF_A_REASON = 10;

    private static final Set<Role> EVER = Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR,
            Role.GROUP_MOBILE);
    private static final Set<Role> ANSWERING = Set.of(Role.RESPONDER, Role.SHIFT_LEADER);
    private static final Set<Role> LOOKING_AFTER = Set.of(Role.COORDINATOR, Role.GROUP_MOBILE);

    /** Who asks. */
    public record Asker(UserId user, Role role, MunicipalityId municipality) {}

    /**
     * What is asked.
     *
     * @param purpose null when none is stated, or none we know
     * @param reason in words; null when nothing is said
     * @param askedBy who holds the telephone, in name or initials; null where the log-in says it
     * @param alarm because of which alarm; null for any
     * @param lostCase in which lost-person case; null for the citizen's open one
     */
    public record Ask(CitizenId citizen, @Nullable Purpose purpose, @Nullable String reason, @Nullable String askedBy,
            @Nullable AlarmId alarm, @Nullable CaseId lostCase) {}

    /**
     * What is so now.
     *
     * @param wearer null for somebody who wears no tracker
     * @param objections those in force against finding this citizen
     * @param openAlarm the open alarm this tracker called, the asked one if one is asked; null when there is none
     * @param holdsAlarm whether the asker holds an open alarm of the citizen's home
     * @param openCase the citizen's open case; null when there is none
     */
    public record Facts(@Nullable Wearer wearer, List<Objection> objections, @Nullable AlarmId openAlarm,
            boolean holdsAlarm, @Nullable CaseStanding openCase) {
        public Facts {
            objections = objections.stream().filter(Objection::inForce).toList();
        }
    }

    /** How much is opened. */
    public enum Scope {
        /** The last known place. */
        LAST("last"),
        /** That, and the way there since an hour before the case was opened. */
        ROUTE("route");

        private final String wireName;

        Scope(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The scope with this name, or nothing. */
        public static Optional<Scope> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(scope -> scope.wireName.equals(wireName)).findFirst();
        }
    }

    /** What comes of it. */
    public sealed interface Answer {}

    /**
     * It may be shown.
     *
     * @param until when it seals itself again; null when it does so as its alarm or case is closed
     */
    public record Unsealed(Scope scope, @Nullable Instant until) implements Answer {}

    /**
     * It stays sealed.
     *
     * @param objection the one that blocks; null where another reason does
     */
    public record Refused(RefusedBecause reason, @Nullable Objection objection) implements Answer {}

    private record Asked(Asker asker, Ask ask, Facts facts) {}

    private interface Policy {
        Optional<Refused> check(Asked asked);
    }

    /** In this order: nobody without a right learns of an objection, and no purpose goes round one. */
    private static final List<Policy> POLICIES = List.of(LocationAccess::theyWearATracker,
            LocationAccess::theyAreOfThisMunicipality, LocationAccess::theRoleMayEver, LocationAccess::nobodyObjects,
            LocationAccess::aPurposeIsStated, LocationAccess::whoeverHoldsTheTelephoneIsNamed,
            LocationAccess::thePurposeIsTheirs, LocationAccess::thePurposeHolds, LocationAccess::theReasonIsInWords);

    /** Whether it may be shown now. */
    public Answer decide(Asker asker, Ask ask, Facts facts, Instant now) {
        Asked asked = new Asked(asker, ask, facts);
        return POLICIES.stream().flatMap(policy -> policy.check(asked).stream()).findFirst().<Answer>map(one -> one)
                .orElseGet(() -> unsealed(ask, now));
    }

    /** Whether what was opened then may be shown once more: everything is asked again, and no time is added. */
    public Answer again(LookUp opened, Asker asker, Facts facts, Instant now) {
        if (!opened.asker().equals(asker) || !(opened.answer() instanceof Unsealed then)) {
            return new Refused(RefusedBecause.NOT_FOUND, null);
        }
        Answer answer = decide(asker, opened.ask(), facts, now);
        if (answer instanceof Refused) {
            return answer;
        }
        boolean over = then.until() != null && !now.isBefore(then.until());
        Wearer wearer = facts.wearer();
        return over || wearer == null || !wearer.tracker().equals(opened.tracker())
                ? new Refused(RefusedBecause.RESEALED, null)
                : then;
    }

    private Unsealed unsealed(Ask ask, Instant now) {
        return switch (purpose(ask)) {
            case ALARM -> new Unsealed(Scope.LAST, null);
            case LOST_PERSON -> new Unsealed(Scope.ROUTE, null);
            case SUSPECTED_LOST, TRACKER_MISLAID -> new Unsealed(Scope.LAST, now.plus(lookLasts));
        };
    }

    private static Optional<Refused> theyWearATracker(Asked asked) {
        Wearer wearer = asked.facts().wearer();
        return unless(wearer != null && wearer.citizen().equals(asked.ask().citizen()), RefusedBecause.NOT_FOUND);
    }

    private static Optional<Refused> theyAreOfThisMunicipality(Asked asked) {
        Wearer wearer = asked.facts().wearer();
        return unless(wearer != null && wearer.municipality().equals(asked.asker().municipality()),
                RefusedBecause.OTHER_MUNICIPALITY);
    }

    private static Optional<Refused> theRoleMayEver(Asked asked) {
        return unless(EVER.contains(asked.asker().role()), RefusedBecause.NO_RIGHT);
    }

    private static Optional<Refused> nobodyObjects(Asked asked) {
        return asked.facts().objections().stream().findFirst()
                .map(objection -> new Refused(RefusedBecause.OBJECTION, objection));
    }

    private static Optional<Refused> aPurposeIsStated(Asked asked) {
        return unless(asked.ask().purpose() != null, RefusedBecause.NO_PURPOSE);
    }

    private static Optional<Refused> whoeverHoldsTheTelephoneIsNamed(Asked asked) {
        return unless(asked.asker().role() != Role.GROUP_MOBILE || letters(asked.ask().askedBy()) >= 2,
                RefusedBecause.NO_NAME);
    }

    private static Optional<Refused> thePurposeIsTheirs(Asked asked) {
        Role role = asked.asker().role();
        return unless(switch (purpose(asked.ask())) {
            case ALARM -> ANSWERING.contains(role);
            case LOST_PERSON -> true;
            case SUSPECTED_LOST -> LOOKING_AFTER.contains(role) || standsInTheirHome(asked);
            case TRACKER_MISLAID -> LOOKING_AFTER.contains(role);
        }, RefusedBecause.NO_RIGHT);
    }

    /** A responder who came for an alarm and finds the home empty. */
    private static boolean standsInTheirHome(Asked asked) {
        return asked.asker().role() == Role.RESPONDER && (asked.facts().holdsAlarm() || onTheCase(asked));
    }

    private static boolean onTheCase(Asked asked) {
        CaseStanding open = asked.facts().openCase();
        return open != null && open.people().contains(asked.asker().user());
    }

    private static Optional<Refused> thePurposeHolds(Asked asked) {
        Ask ask = asked.ask();
        Facts facts = asked.facts();
        return switch (purpose(ask)) {
            case ALARM -> unless(facts.openAlarm() != null
                    && (ask.alarm() == null || ask.alarm().equals(facts.openAlarm())), RefusedBecause.NO_OPEN_ALARM);
            case LOST_PERSON -> unless(isOpenCaseOf(ask, facts.openCase()), RefusedBecause.NO_OPEN_CASE)
                    .or(() -> unless(onTheCase(asked), RefusedBecause.NOT_ON_CASE));
            case SUSPECTED_LOST -> Optional.empty();
            case TRACKER_MISLAID -> unless(facts.openCase() == null, RefusedBecause.CASE_OPEN);
        };
    }

    private static boolean isOpenCaseOf(Ask ask, @Nullable CaseStanding open) {
        return open != null && open.open() && open.citizen().equals(ask.citizen())
                && (ask.lostCase() == null || ask.lostCase().equals(open.id()));
    }

    private static Optional<Refused> theReasonIsInWords(Asked asked) {
        return switch (purpose(asked.ask())) {
            case ALARM, LOST_PERSON -> Optional.empty();
            case SUSPECTED_LOST, TRACKER_MISLAID ->
                unless(letters(asked.ask().reason()) >= LETTERS_OF_A_REASON, RefusedBecause.NO_REASON);
        };
    }

    private static long letters(@Nullable String words) {
        return words == null ? 0 : words.codePoints().filter(Character::isLetter).count();
    }

    /** Asked only after it is known to be stated. */
    private static Purpose purpose(Ask ask) {
        Purpose purpose = ask.purpose();
        if (purpose == null) {
            throw new IllegalStateException("no purpose is stated");
        }
        return purpose;
    }

    private static Optional<Refused> unless(boolean allowed, RefusedBecause reason) {
        return allowed ? Optional.empty() : Optional.of(new Refused(reason, null));
    }
}
