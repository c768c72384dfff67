package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose page is open and fresh, and whose phone has lately shown that it answers. A page that says nothing for
 * {@link #FRESH_FOR} is not open any more, whatever its connection says.
 */
public final class Presence implements NoticeSource {
    /** Pages say so every 15 s; two may be lost on the way. */
    public static final Duration FRESH_FOR = Duration.ofSeconds(45);
    /** A phone that has shown a message, or been answered, this lately is taken to be in reach. */
    static final Duration PHONE_TRUSTED_FOR = Duration.ofHours(12);
    private static final Duration UNATTENDED_AFTER = Duration.ofMinutes(2);

    private final Registry registry;
    private final Staffing staffing;
    private final Supplier<Map<UserId, Instant>> phones;
    private final Map<UserId, Instant> pages = new ConcurrentHashMap<>();
    private final Map<String, Instant> unattendedSince = new ConcurrentHashMap<>();

    /** How somebody can be reached at this moment. */
    public enum Reach {
        /** The page is open and fresh. */
        PAGE("page"),
        /** The page is closed; the phone has shown that it answers. */
        PHONE("phone"),
        /** Neither. */
        NONE("none");

        private final String wireName;

        Reach(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Somebody on shift.
     *
     * @param since when the page or phone last gave a sign of life; null for never
     */
    public record OnShift(UserId user, @Nullable TeamId team, Reach reach, @Nullable Instant since) {}

    /** @param phones when each person's phone last gave a sign of life; may read the database */
    public Presence(Registry registry, Staffing staffing, Supplier<Map<UserId, Instant>> phones) {
        this.registry = registry;
        this.staffing = staffing;
        this.phones = phones;
    }

    /** A page says that it is open and that its user can hear it. */
    public void pageOpen(UserId user, Instant now) {
        pages.put(user, now);
    }

    /** A page is closed on purpose. */
    public void pageClosed(UserId user) {
        pages.remove(user);
    }

    /** When each person's page or phone last showed that it reaches that person. May read the database. */
    public Map<UserId, Instant> signs() {
        Map<UserId, Instant> signs = new HashMap<>(phones.get());
        pages.forEach((user, at) -> signs.merge(user, at, (one, other) -> one.isAfter(other) ? one : other));
        return signs;
    }

    /** Everybody on shift in the municipality, and how each can be reached. May read the database. */
    public List<OnShift> onShift(MunicipalityId municipality, Instant now) {
        Map<UserId, Instant> signs = phones.get();
        List<OnShift> all = new ArrayList<>();
        for (@Nullable
        TeamId team : teams(municipality)) {
            for (UserId user : staffing.people(new Target.OnShift(), municipality, team, now)) {
                all.add(reach(user, team, signs.get(user), now));
            }
        }
        return all;
    }

    /** How each of these can be reached, on shift or not. May read the database. */
    public Map<UserId, Reach> reach(List<UserId> users, Instant now) {
        Map<UserId, Instant> signs = phones.get();
        return users.stream().distinct()
                .collect(Collectors.toMap(user -> user, user -> reach(user, null, signs.get(user), now).reach()));
    }

    private OnShift reach(UserId user, @Nullable TeamId team, @Nullable Instant phone, Instant now) {
        Instant page = pages.get(user);
        if (page != null && page.plus(FRESH_FOR).isAfter(now)) {
            return new OnShift(user, team, Reach.PAGE, page);
        }
        boolean trusted = phone != null && phone.plus(PHONE_TRUSTED_FOR).isAfter(now);
        return new OnShift(user, team, trusted ? Reach.PHONE : Reach.NONE, trusted ? phone : page);
    }

    private List<@Nullable TeamId> teams(MunicipalityId municipality) {
        List<@Nullable TeamId> teams = new ArrayList<>(
                registry.teams(municipality).stream().map(CareTeam::id).toList());
        if (teams.isEmpty()) {
            teams.add(null);
        }
        return teams;
    }

    /** A team whose shift has people, none of whom can be reached. A team without a shift is the rota's business. */
    @Override
    public List<Condition> conditions(Instant now) {
        List<Condition> conditions = new ArrayList<>();
        for (MunicipalityId municipality : registry.municipalities()) {
            List<OnShift> shift = onShift(municipality, now);
            for (@Nullable
            TeamId team : teams(municipality)) {
                List<OnShift> people = shift.stream().filter(one -> java.util.Objects.equals(one.team(), team))
                        .toList();
                if (unattended(municipality, team, people, now)) {
                    conditions.add(condition(municipality, team));
                }
            }
        }
        return conditions;
    }

    private boolean unattended(MunicipalityId municipality, @Nullable TeamId team, List<OnShift> people, Instant now) {
        String unit = municipality.value() + "/" + (team == null ? "" : team.value());
        boolean nobody = !people.isEmpty() && people.stream().allMatch(one -> one.reach() == Reach.NONE);
        if (!nobody) {
            unattendedSince.remove(unit);
            return false;
        }
        return !unattendedSince.computeIfAbsent(unit, _ -> now).plus(UNATTENDED_AFTER).isAfter(now);
    }

    private Condition condition(MunicipalityId municipality, @Nullable TeamId team) {
        if (team == null) {
            return new Condition(municipality, NoticeKind.SHIFT_UNATTENDED, municipality.value(), Map.of());
        }
        String name = registry.teams(municipality).stream().filter(one -> one.id().equals(team)).map(CareTeam::name)
                .findFirst().orElse(team.value());
        return new Condition(municipality, NoticeKind.SHIFT_UNATTENDED, team.value(),
                Map.of("team", name, "teamId", team.value()));
    }
}
